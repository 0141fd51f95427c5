// On the page for addresses that do not exist. Files of tables had longer names once than Windows takes; the page that
// offers them is in the same folder.
if (/\/ringkasan\/.+\.(csv|xlsx)$/.test(location.pathname)) location.replace("./");
