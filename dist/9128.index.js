export const id = 9128;
export const ids = [9128,6747];
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

/***/ }),

/***/ 76597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withTrouble),
/* harmony export */   q: () => (/* binding */ Trouble)
/* harmony export */ });
/**
 * What goes wrong while the cache is used: collected, and told as one warning in the end. A service that is down is one failure to whoever reads
 * the log, however many images it cost.
 */
class Trouble {
    #log;
    #messages = [];
    #told = 0;
    constructor(log) {
        this.#log = log;
    }
    /** Everything that was noted, in order. */
    get messages() {
        return [...this.#messages];
    }
    note(message) {
        this.#messages.push(message);
        this.#log.debug(message);
    }
    /** Warns of what was noted since the last time. */
    tell() {
        const messages = this.#messages.slice(this.#told);
        this.#told = this.#messages.length;
        if (messages.length === 0)
            return;
        const [only] = messages;
        this.#log.warn(messages.length === 1
            ? only
            : `the layer cache had ${messages.length} failures:\n${messages.join('\n')}`);
    }
}
/** Works with the trouble of the caller, who tells it; without one, tells it when the work is done. Of work that throws, its error is what went wrong. */
async function withTrouble({ log }, outer, work) {
    const trouble = outer ?? new Trouble(log);
    const result = await work(trouble);
    if (outer === undefined)
        trouble.tell();
    return result;
}
//# sourceMappingURL=trouble.js.map

/***/ })

};
