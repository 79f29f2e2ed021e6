export const id = 622;
export const ids = [622];
export const modules = {

/***/ 3587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proveByRegistry: () => (/* binding */ proveByRegistry)
/* harmony export */ });
/* harmony import */ var _stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(383);

/** Somebody waits for a login: less patience than for an upload, more than the 15 seconds of `docker login`. Milliseconds. */
const PATIENCE = {
    timeouts: { connect: 15_000, headers: 30_000 },
    retries: { attempts: 4, budgetMs: 60_000 },
};
/** Asks the registries themselves, trying again only what may pass by itself. `reachOf` says how each is reached. */
function proveByRegistry(reachOf = () => ({})) {
    return async (registry, credential, runtime) => {
        const client = (0,_stores_registry_registry_js__WEBPACK_IMPORTED_MODULE_0__/* .openRegistry */ .M)(registry, { ...PATIENCE, ...reachOf(registry), credentials: async () => credential }, runtime);
        try {
            const { scheme, accepted } = await client.checkAccess();
            if (credential !== undefined && !accepted) {
                const why = scheme === 'none' ? 'lets everybody in' : 'did not ask for it';
                runtime.log.info(`${registry} ${why}, so the login says nothing about the token`);
            }
        }
        finally {
            await client.close();
        }
    };
}
//# sourceMappingURL=prove.js.map

/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
