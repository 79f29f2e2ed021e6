export const id = 1841;
export const ids = [1841];
export const modules = {

/***/ 1841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mirrorsOf: () => (/* binding */ mirrorsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78826);






/**
 * The mirrors of a registry, first to be asked first: those of `given` (`[HOST=]URL`; Docker Hub's without a host; `none` for no mirrors at
 * all), else Docker's `registry-mirrors` in `/etc/docker/daemon.json` or, for a rootless engine, `~/.config/docker/daemon.json`, which are Docker Hub's. A
 * daemon's file that cannot be read has none; what cannot be meant is `Failure('usage')`.
 */
async function mirrorsOf(registry, given, env) {
    if (given !== undefined && given.length > 0) {
        const mirrors = given.filter((text) => text !== 'none').map((text) => parseGiven(text));
        return mirrors.flatMap(({ of, mirror }) => (of === registry ? [mirror] : []));
    }
    if (registry !== _image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .DOCKER_HUB */ .Xb)
        return [];
    for (const file of [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_5__/* .homeOf */ .lt)(env), '.config/docker/daemon.json'), '/etc/docker/daemon.json']) {
        const named = await readDaemon(file);
        if (named.length > 0)
            return named.map((url) => parseMirror(url, `registry-mirrors of ${file}`));
    }
    return [];
}
async function readDaemon(file) {
    try {
        const value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        const mirrors = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(value, 'registry-mirrors') : undefined;
        return Array.isArray(mirrors) ? mirrors.filter((one) => typeof one === 'string') : [];
    }
    catch {
        // The daemon's business: it would not start with such a file.
        return [];
    }
}
function parseGiven(text) {
    const [, host, url = ''] = /^(?:([^=/]+)=)?(.*)$/s.exec(text) ?? [];
    return {
        of: host === undefined ? _image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .DOCKER_HUB */ .Xb : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeRegistry */ .l5)(host),
        mirror: parseMirror(url, '--registry-mirror'),
    };
}
function parseMirror(text, from) {
    let url;
    try {
        url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    }
    catch {
        // Told below.
    }
    const isPlain = url?.protocol === 'http:';
    const isUsable = url !== undefined && (isPlain || url.protocol === 'https:') && url.search === '' && url.hash === '';
    if (url === undefined || !isUsable || url.username !== '' || url.password !== '' || text === '') {
        const shown = text.replace(/\/\/[^/]*@/, '//***@').slice(0, 200);
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', `"${shown}" (${from}) is not a mirror`, {
            reference: shown,
            hint: 'Write https://HOST[:PORT][/PATH], without a user: log in to the mirror by its host instead.',
        });
    }
    const path = url.pathname.replace(/^\/+|\/+$/g, '');
    return {
        registry: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeRegistry */ .l5)(url.host),
        prefix: path === '' ? '' : `${path}/`,
        plainHttp: isPlain,
        from,
    };
}
//# sourceMappingURL=mirrors.js.map

/***/ })

};
