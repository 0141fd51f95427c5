// What Sveltia CMS is told: the fields come from isian.json (made from the models), the place from the page.

import { PHOTOS } from "./catatan.js";

/** `place`: what the page says in `data-*`; `kinds`: isian.json. */
export function configuration(place, kinds) {
  const at = (shelf) => `content/${place.folder}${shelf}`;
  const shared = { media_folder: `/${at("/foto")}`, public_folder: PHOTOS };
  const folder = (name, icon, shape) => ({
    name,
    icon,
    label: kinds[name].judul,
    label_singular: kinds[name].satu,
    description: kinds[name].kalimat,
    folder: at(`/${name}`),
    format: `catatan-${name}`,
    fields: kinds[name].formulir,
    create: true,
    // What is gone from the site stays in its history, but a slip of the thumb should not take a record away.
    delete: false,
    ...shared,
    ...shape,
  });
  return {
    load_config_file: false,
    // A folder on this computer needs no repository; the form only wants a name to show.
    backend: { name: "github", repo: place.repositori || `lokal/${place.nama}`, auth_methods: ["token"] },
    app_title: place.judul,
    site_url: location.origin,
    display_url: new URL(place.beranda, location.href).href,
    logo: { src: new URL(place.logo, location.href).href },
    ...shared,
    media_folder: at("/foto"),
    media_libraries: { default: { config: photos() }, stock_assets: { providers: [] } },
    slug: { encoding: "ascii", clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    show_preview_links: false,
    collections: [
      folder("kegiatan", "event_note", {
        identifier_field: "judul",
        slug: "{{fields.tanggal | default('tanpa-tanggal')}}-{{fields.judul}}",
        summary: "{{draf | ternary('Draf · ', '')}}{{tanggal}} {{judul}}",
        sortable_fields: { fields: ["tanggal", "judul"], default: { field: "tanggal", direction: "descending" } },
        view_filters: [{ label: "Draf, belum terbit", field: "draf", pattern: true }],
        thumbnail: false,
      }),
      folder("poktan", "groups", {
        identifier_field: "nama",
        slug: "{{fields.jenis}}-{{fields.nama}}",
        summary: "{{jenis}} {{nama}}",
        sortable_fields: { fields: ["jenis", "nama"], default: { field: "jenis" } },
        thumbnail: false,
      }),
      folder("laporan", "fact_check", {
        identifier_field: kinds.laporan.nama.key,
        slug: `{{fields.${kinds.laporan.nama.key}}}`,
        summary: "{{slug}}",
        sortable_fields: { fields: ["slug"], default: { field: "slug", direction: "descending" } },
        thumbnail: false,
      }),
      {
        name: "kampung",
        icon: "home_pin",
        label: kinds.kampung.judul,
        files: [
          {
            name: "kampung",
            label: kinds.kampung.satu,
            file: `content/${place.profil}`,
            format: "catatan-kampung",
            fields: kinds.kampung.formulir,
            ...shared,
          },
        ],
      },
    ],
  };
}

/** Photos are made small in the browser, so that neither their position nor other metadata gets into the history. */
function photos() {
  return {
    slugify_filename: true,
    max_file_size: 30_000_000,
    transformations: { raster_image: { format: "webp", quality: 85, width: 2000, height: 2000 } },
  };
}
