export const id = 5810;
export const ids = [5810];
export const modules = {

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   playProfile: () => (/* binding */ playProfile)
/* harmony export */ });
const PULLS = 100;
/** The options that make `serveRegistry` play a registry, once: what it counts and remembers belongs to one server. */
function playProfile(profile, stage = {}) {
    const { check, anonymousPull, exists, permits, loginExpired, pulls } = stage;
    const world = {
        exists: exists ?? (() => true),
        permits: permits ?? (() => true),
        loginExpired: loginExpired ?? (() => false),
        pulls: pulls ?? PULLS,
    };
    const options = profile.quirks.map((quirk) => quirk.options ?? {});
    const paging = Object.assign({}, ...options.map((one) => one.paging ?? {}));
    return {
        delete: true,
        ...Object.assign({}, ...options),
        ...(paging === undefined ? {} : { paging }),
        ...(check === undefined
            ? {}
            : {
                auth: {
                    ...profile.auth,
                    check,
                    permits: world.permits,
                    ...(anonymousPull === undefined ? {} : { anonymousPull }),
                },
            }),
        behaviours: profile.quirks.flatMap(({ play }) => (play === undefined ? [] : [play(world)])),
    };
}
//# sourceMappingURL=profile.js.map

/***/ })

};
