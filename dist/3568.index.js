export const id = 3568;
export const ids = [3568];
export const modules = {

/***/ 25266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

const NAME = 'seaworthy';
/** What this step has kept so far: a step can write its state again, but not read it back. */
const kept = new WeakMap();
/** Keeps parts of the state beside those that were kept before; of the same part the last one counts. */
function saveState(host, parts) {
    const state = { ...kept.get(host), ...parts };
    kept.set(host, state);
    host.saveState(NAME, JSON.stringify(state));
}
/** The state that the main step left; empty when it left none. */
function readState(host) {
    const text = host.state(NAME);
    const value = text === '' ? {} : JSON.parse(text);
    const part = (name) => ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, name) : undefined);
    const [logins, cache] = [part('logins'), part('cache')];
    return {
        logins: Array.isArray(logins) ? logins : [],
        cache: (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(cache) ? cache : undefined,
    };
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 41353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ survive)
/* harmony export */ });
/** The works that go on, each within the one before. */
const running = [];
/** An error that nobody waited for would end the process, fail the job, and leave a login: it fails this work instead, the innermost one. */
async function survive(work) {
    let fail = (_) => { };
    const crash = new Promise((_, reject) => {
        fail = reject;
    });
    const caught = (error) => {
        if (running.at(-1) === fail)
            fail(error);
    };
    running.push(fail);
    process.on('uncaughtException', caught);
    try {
        return await Promise.race([work(), crash]);
    }
    finally {
        process.off('uncaughtException', caught);
        running.splice(running.indexOf(fail), 1);
    }
}
//# sourceMappingURL=survive.js.map

/***/ })

};
