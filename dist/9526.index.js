export const id = 9526;
export const ids = [9526];
export const modules = {

/***/ 39526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   machineAuthorities: () => (/* binding */ machineAuthorities)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);



/** Where Linux distributions and BSDs keep all authorities in one file: Debian, Fedora, openSUSE, OpenELEC, RHEL 7, Alpine and macOS. */
const FILES = [
    '/etc/ssl/certs/ca-certificates.crt',
    '/etc/pki/tls/certs/ca-bundle.crt',
    '/etc/ssl/ca-bundle.pem',
    '/etc/pki/tls/cacert.pem',
    '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
    '/etc/ssl/cert.pem',
];
const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * The authorities of this machine that Node does not look at by itself: the file in `NODE_EXTRA_CA_CERTS` (Node reads it only at its start),
 * then `SSL_CERT_FILE` and `SSL_CERT_DIR` (folders, separated as in PATH) or, without these, the system's store. What cannot be
 * read is left out.
 */
async function machineAuthorities(env) {
    const lots = env.NODE_EXTRA_CA_CERTS ? [await readLot(env.NODE_EXTRA_CA_CERTS)] : [];
    const folders = (env.SSL_CERT_DIR ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    if (env.SSL_CERT_FILE)
        lots.push(await readLot(env.SSL_CERT_FILE));
    for (const folder of folders)
        lots.push(await readFolder(folder));
    if (!env.SSL_CERT_FILE && folders.length === 0)
        lots.push(await systemStore());
    return lots.filter(({ from, certificates }, i) => {
        const isRepeated = lots.findIndex((lot) => lot.from === from) < i;
        return certificates.length > 0 && !isRepeated;
    });
}
async function systemStore() {
    if (process.platform === 'darwin' || process.platform === 'win32') {
        const { getCACertificates } = node_tls__WEBPACK_IMPORTED_MODULE_2__;
        return { from: "the system's store", certificates: getCACertificates?.('system') ?? [] };
    }
    for (const file of FILES) {
        const lot = await readLot(file);
        if (lot.certificates.length > 0)
            return lot;
    }
    return { from: "the system's store", certificates: [] };
}
async function readFolder(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => [])).sort();
    const lots = await Promise.all(names.map((name) => readLot((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name))));
    return { from: folder, certificates: [...new Set(lots.flatMap(({ certificates }) => certificates))] };
}
async function readLot(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return { from: file, certificates: text.match(PEM) ?? [] };
}
//# sourceMappingURL=trust-store.js.map

/***/ })

};
