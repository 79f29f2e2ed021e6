export const id = 3626;
export const ids = [3626];
export const modules = {

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _generated_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9533);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9922);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7026);



/** The main step of the root action: logs in, then pushes. Each part is left out when none of its inputs is set. */
async function main() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runMain */ .V)(async (host) => {
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .warnUnknownInputs */ .AH)(host, _generated_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS */ .k['.'].inputs);
        if (asksForLogin(host))
            await (await __webpack_require__.e(/* import() */ 2765).then(__webpack_require__.bind(__webpack_require__, 5146))).loginFromInputs(host);
        if (!(0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .Vf)(host, 'push', true))
            host.log.info('push is false: nothing is pushed');
        else if (host.input('source') === '')
            host.log.info('There is no source: nothing is pushed');
        else
            await (await Promise.all(/* import() */[__webpack_require__.e(7607), __webpack_require__.e(8595), __webpack_require__.e(2407)]).then(__webpack_require__.bind(__webpack_require__, 2407))).pushFromInputs(host);
    });
}
/** Without any of these the job is logged in already, or pushes where nobody asks. */
function asksForLogin(host) {
    return ['username', 'token', 'password', 'logins'].some((name) => host.input(name) !== '');
}
//# sourceMappingURL=main.js.map

/***/ })

};
