export const id = 3602;
export const ids = [3602];
export const modules = {

/***/ 93602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mirrored: () => (/* binding */ mirrored)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51593);


/**
 * Reads from mirrors first, and from the origin what they do not have, cannot give, or give wrongly. What is read by digest is what it would be
 * at the origin; what a *tag* means is for the first mirror that knows it to say, as with Docker, and may be old. Lists (tags, referrers) are the
 * origin's. For what ends on this machine; never for a target, and never for a verdict on a tag.
 */
function mirrored(origin, mirrors, log) {
    if (mirrors.length === 0)
        return origin;
    const usable = () => mirrors.filter(({ isOut }) => !isOut());
    const failed = (mirror, error, what) => {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'cancelled')
            throw error;
        const [reason = ''] = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error).split('\n');
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found') {
            log.debug(`${mirror.store.label} lacks ${what}`);
            return;
        }
        if (mirror.isOut())
            return;
        mirror.leaveOut();
        const say = isMismatch(error) ? log.warn : log.debug;
        say(`the mirror ${mirror.store.label} is left out from here on: ${reason}`);
    };
    /** The first answer there is; `undefined` from a mirror is none. */
    const first = async (what, ask) => {
        for (const mirror of usable()) {
            try {
                const answer = await ask(mirror.store);
                if (answer !== undefined) {
                    log.debug(`${what}: from the mirror ${mirror.store.label}`);
                    return answer;
                }
            }
            catch (error) {
                failed(mirror, error, what);
            }
        }
        return await ask(origin);
    };
    async function* pieces(blob, range, gave = () => { }) {
        let given = 0;
        for (const mirror of usable()) {
            try {
                for await (const chunk of mirror.store.readBlob(blob, range)) {
                    given += chunk.byteLength;
                    gave(mirror);
                    yield chunk;
                }
                log.debug(`${blob.digest}: from the mirror ${mirror.store.label}`);
                return;
            }
            catch (error) {
                failed(mirror, error, blob.digest);
                // Wrong bytes are out already; whoever took them must not keep them.
                if (given > 0 && isMismatch(error))
                    throw error;
                if (given > 0)
                    break;
            }
        }
        if (given === 0)
            return yield* origin.readBlob(blob, range);
        if (blob.size !== undefined && given === blob.size && range === undefined)
            return;
        const start = (range?.start ?? 0) + given;
        yield* origin.readBlob(blob, range?.end === undefined ? { start } : { start, end: range.end });
    }
    /** Where bytes of a mirror are among those that do not fit, it is the one to look at. */
    async function* whole(blob) {
        let giver;
        const bytes = pieces(blob, undefined, (mirror) => {
            giver ??= mirror;
        });
        try {
            yield* (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__/* .verified */ .zr)(bytes, blob, origin.label);
        }
        catch (error) {
            throw giver !== undefined && isMismatch(error) ? lied(giver, error) : error;
        }
    }
    return {
        label: origin.label,
        resolve: (name) => first(name, (store) => store.resolve(name)),
        readManifest: (name) => first(name, (store) => store.readManifest(name)),
        statBlob: (digest) => first(digest, (store) => store.statBlob(digest)),
        readBlob: (blob, range) => (range === undefined ? whole(blob) : pieces(blob, range)),
        tags: () => origin.tags(),
        referrers: (digest, artifactType) => origin.referrers(digest, artifactType),
        close: () => origin.close(),
    };
}
function isMismatch(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'mismatch';
}
function lied({ store }, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('mismatch', `the mirror ${store.label} gave other bytes than their digest says`, {
        hint: 'Nothing of them was kept. Have the mirror mended, or go without it: --registry-mirror none.',
        cause,
    });
}
//# sourceMappingURL=mirrored.js.map

/***/ })

};
