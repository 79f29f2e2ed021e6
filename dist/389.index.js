export const id = 389;
export const ids = [389];
export const modules = {

/***/ 30389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCount: () => (/* binding */ parseCount),
/* harmony export */   parseSize: () => (/* binding */ parseSize)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

const UNITS = {
    '': 1,
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KIB: 2 ** 10,
    MIB: 2 ** 20,
    GIB: 2 ** 30,
    TIB: 2 ** 40,
};
/** Bytes of a text such as `500MB`, `5 GB` or `2GiB`. `where` names the input in the error. */
function parseSize(text, where) {
    const [, amount, unit = ''] = /^([0-9]{1,9}(?:\.[0-9]{1,3})?)\s?([A-Za-z]*)$/.exec(text.trim()) ?? [];
    const factor = UNITS[unit.toUpperCase()];
    if (amount !== undefined && factor !== undefined)
        return Math.floor(Number(amount) * factor);
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `${where} is "${text.slice(0, 50)}", which is no size`, {
        hint: 'Write 500MB, 5GB or 2GiB.',
    });
}
/** A whole number of at least one. */
function parseCount(text, where) {
    if (/^[1-9][0-9]{0,5}$/.test(text))
        return Number(text);
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `${where} is "${text.slice(0, 50)}"`, { hint: 'Write a whole number of at least 1.' });
}
//# sourceMappingURL=budget.js.map

/***/ })

};
