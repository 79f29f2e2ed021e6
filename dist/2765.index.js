export const id = 2765;
export const ids = [2765];
export const modules = {

/***/ 15146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login),
/* harmony export */   loginFromInputs: () => (/* binding */ loginFromInputs)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _generated_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59533);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39922);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67026);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25266);





const ON_MISSING = ['fail', 'skip', 'anonymous'];
/** The main step of `login/`: logs in to every registry asked for. */
async function login() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runMain */ .V)(async (host) => {
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .warnUnknownInputs */ .AH)(host, _generated_names_js__WEBPACK_IMPORTED_MODULE_1__/* .ACTIONS */ .k.login.inputs);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readChoice */ .Kf)(host, 'on-missing', ON_MISSING, 'fail');
    const undo = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(host, 'logout', true);
    const entries = await readEntries(host);
    const [{ loginTo }, { proveByRegistry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5620), __webpack_require__.e(6809)]).then(__webpack_require__.bind(__webpack_require__, 86809)),
        Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(2933)]).then(__webpack_require__.bind(__webpack_require__, 13587)),
    ]);
    const done = await host.group('Log in', async () => {
        const results = await loginTo(entries, {
            onMissing,
            prove: proveByRegistry(),
            ...(undo ? { undoFolder: undoFolder(host), record: (logins) => (0,_state_js__WEBPACK_IMPORTED_MODULE_4__/* .saveState */ .L)(host, { logins }) } : {}),
        }, host);
        for (const { registry, username, place } of results)
            host.log.info(`${registry}: logged in as ${username} (${place})`);
        return results;
    });
    host.output('registries', done.map(({ registry }) => registry).join('\n'));
}
async function readEntries(host) {
    const secret = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readSecret */ .n5)(host, 'token', 'password');
    const list = host.input('logins');
    if (list !== '')
        host.mask(list);
    const [registry, username] = [host.input('registry'), host.input('username')];
    const one = { registry, username, secret };
    if (list === '')
        return [one];
    const { parseLogins } = await __webpack_require__.e(/* import() */ 7868).then(__webpack_require__.bind(__webpack_require__, 67868));
    const entries = await parseLogins(list, host.mask);
    // With a list, the single login is there only when something of it was written.
    return username === '' && secret === '' ? entries : [one, ...entries];
}
function undoFolder(host) {
    const folder = host.env.RUNNER_TEMP;
    if (folder === undefined || folder === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', 'RUNNER_TEMP is not set, so there is no private place for the earlier login', {
            hint: 'Run this on a GitHub runner, or set logout: false.',
        });
    }
    return folder;
}
//# sourceMappingURL=login.js.map

/***/ }),

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

/***/ })

};
