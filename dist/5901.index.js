export const id = 5901;
export const ids = [5901,8282];
export const modules = {

/***/ 88282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport),
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
const NOTHING_SAVED = { entries: 0, bytes: 0, deduplicated: 0 };
/** A report of nothing, to fill in. */
function emptyReport(backend, key) {
    return {
        backend,
        key,
        record: null,
        signed: false,
        images: [],
        seconds: { lookup: 0, restore: 0, save: 0, prune: 0 },
        saved: NOTHING_SAVED,
        savedImages: [],
        secondsSaved: null,
        warnings: [],
    };
}
/** All images of a restore were hits; `partial` when some were. */
function hitOf(images) {
    const hits = images.filter(({ hit }) => hit).length;
    if (hits === 0)
        return 'false';
    return hits === images.length ? 'true' : 'partial';
}
//# sourceMappingURL=report.js.map

/***/ })

};
