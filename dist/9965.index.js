export const id = 9965;
export const ids = [9965];
export const modules = {

/***/ 22437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ storedInstead),
/* harmony export */   j: () => (/* binding */ AlteredManifest)
/* harmony export */ });
/** The cause of a failed write of a manifest: it was stored, but as another one than was sent, under the tag too. */
class AlteredManifest extends Error {
    name = 'AlteredManifest';
    /** What it is there now. */
    storedAs;
    constructor(storedAs) {
        super(`the registry answered with the digest ${storedAs}`);
        this.storedAs = storedAs;
    }
}
/** The digest of what was stored in place of a manifest, when that is why a write failed. */
function storedInstead(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof AlteredManifest ? cause.storedAs : undefined;
}
//# sourceMappingURL=altered-manifest.js.map

/***/ }),

/***/ 75938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
/** Lets a number of tasks run at a time; the others wait their turn in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        const release = await this.take();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
    async take() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        return () => this.#release();
    }
    /** A slot if one is free now. */
    tryTake() {
        if (this.#free === 0)
            return undefined;
        this.#free--;
        return () => this.#release();
    }
    /** A slot goes from hand to hand, so nobody overtakes. */
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}
//# sourceMappingURL=slots.js.map

/***/ }),

/***/ 41245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readLate),
/* harmony export */   p: () => (/* binding */ REREAD_PAUSES_MS)
/* harmony export */ });
/** Milliseconds before each look at what was just written: in all, how long a registry may take to show it. */
const REREAD_PAUSES_MS = [0, 250, 1000, 3000, 6000];
/**
 * What is read after something was written. Some registries show it only after a moment, so what is `stale` is read again, for
 * some seconds; what is still stale then is the answer.
 */
async function readLate(read, isStale, { clock, signal }) {
    let seen = await read();
    for (const pause of REREAD_PAUSES_MS.slice(1)) {
        if (!isStale(seen))
            return seen;
        await clock.sleep(pause, signal);
        seen = await read();
    }
    return seen;
}
//# sourceMappingURL=reread.js.map

/***/ })

};
