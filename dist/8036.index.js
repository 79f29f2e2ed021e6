export const id = 8036;
export const ids = [8036];
export const modules = {

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardOf),
/* harmony export */   releaseReferences: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45641);
/* harmony import */ var _floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20995);




/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
function releaseReferences(plan) {
    const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true);
    if (refused?.current)
        throw (0,_stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .takenTag */ .u)(refused.reference, refused.current, refused.wanted ?? undefined);
    const bare = plan.tags.find(({ reference, tag }) => reference === tag);
    if (bare !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
            reference: bare.tag,
            hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
        });
    }
    return plan.tags.map((tag) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag.reference));
        if (tag.immutable === true)
            return { reference, immutable: true };
        return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) };
    });
}
/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
function guardOf({ floating, newest, unlisted }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    const decide = (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
    return Object.assign(decide, { withoutList: unlisted === true });
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

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
