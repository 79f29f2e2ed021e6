export const id = 4058;
export const ids = [4058];
export const modules = {

/***/ 34058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO_SESSION: () => (/* binding */ NO_SESSION),
/* harmony export */   readSession: () => (/* binding */ readSession),
/* harmony export */   writeSession: () => (/* binding */ writeSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57383);





const NO_SESSION = { before: new Set(), restored: new Set(), pulled: new Map() };
/** Keeps what a restore found and did; a failure to keep it costs a slower save, no more. */
async function writeSession(key, before, restored, { env, log }) {
    const file = sessionFile(key, env);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, JSON.stringify({ before, restored: restored.ids, pulled: restored.pulled }), { mode: 0o600 });
    }
    catch (error) {
        log.debug(`${file} could not be written: ${error.message}`);
    }
}
/** What the last restore of this key left; undefined when there was none. */
async function readSession(key, { env, log }) {
    const file = sessionFile(key, env);
    try {
        const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), file);
        const list = (name) => {
            const part = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(value, name) : undefined;
            return Array.isArray(part) ? part : [];
        };
        const texts = (name) => new Set(list(name).filter((id) => typeof id === 'string'));
        const pairs = list('pulled').filter((pair) => {
            return (Array.isArray(pair) && pair.length === 2 && pair.every((text) => typeof text === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(text)));
        });
        return { before: texts('before'), restored: texts('restored'), pulled: new Map(pairs) };
    }
    catch (error) {
        log.debug(`nothing is known of a restore before: ${error.message}`);
        return undefined;
    }
}
/** In a job its own temporary folder, which ends with it; else beside the user's caches. */
function sessionFile(key, env) {
    const folder = env.RUNNER_TEMP || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.XDG_CACHE_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'seaworthy');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'seaworthy-cache', `${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(key)).slice(0, 32)}.json`);
}
//# sourceMappingURL=session.js.map

/***/ })

};
