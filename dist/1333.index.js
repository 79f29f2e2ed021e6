export const id = 1333;
export const ids = [1333];
export const modules = {

/***/ 99968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ship_trust_lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12776);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68792);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86693);



const command = {
    usage: 'trust lock [REPO...]',
    summary: 'Show what changed since seaworthy.lock was written; --update writes it',
    help: `The lock remembers of each repository which root is trusted, which keys sign, and the lowest versions that are accepted, so that
a fresh runner cannot be shown an old state. It is committed and reviewed like code. Without REPO: those in the lock.

  seaworthy trust lock --update registry.corp:5000/acme/app
  seaworthy trust lock

Nothing is written when a repository does not hold: a version that went down, a root without a valid chain.`,
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .POLICY_OPTIONS */ .iJ,
        ..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .QUICK_OPTIONS */ .bt,
        update: { type: 'boolean', help: 'Write what was found to the lock' },
    },
    arity: [0, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, result } = context;
        const request = {
            ...(0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .policyPlace */ ._z)(options),
            quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .quickCheck */ .u0)(options),
            repositories: args,
            update: options.update === true,
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockTrust */ .M)(request, connections));
        result(report, showLock(report));
        return report.repositories.some(({ failure }) => failure !== null) ? 1 : undefined;
    },
};
function showLock({ file, written, repositories }) {
    const parts = repositories.map(({ repository, lines, failure }) => {
        const shown = failure === null ? lines : [`refused: ${failure}`];
        return [repository, ...(shown.length === 0 ? ['unchanged'] : shown).map((line) => `  ${line}`)].join('\n');
    });
    const isNews = repositories.some(({ changes }) => changes.length > 0);
    const refused = repositories.some(({ failure }) => failure !== null);
    const end = written
        ? `${file} is written: review and commit it`
        : refused
            ? `${file} stays as it was`
            : isNews
                ? `${file} stays as it was; --update writes it`
                : `${file} is up to date`;
    return [...parts, end].join('\n');
}
//# sourceMappingURL=lock.js.map

/***/ }),

/***/ 33702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ isDelegation),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   k: () => (/* binding */ BASE_ROLES),
/* harmony export */   pH: () => (/* binding */ RELEASES),
/* harmony export */   xG: () => (/* binding */ isTargetsRole)
/* harmony export */ });
/** The roles every repository has. */
const BASE_ROLES = ['root', 'targets', 'snapshot', 'timestamp'];
/** Where Docker puts what is released; its keys are those of all signers. */
const RELEASES = 'targets/releases';
const DELEGATION = /^targets(?:\/[-a-z0-9_]+)+$/;
/** Notary's grammar. No dots: a role is a part of a path and of file names. */
function isDelegation(name) {
    return name.length <= 255 && DELEGATION.test(name);
}
/** Whether this role holds tags: `targets`, or a delegation. */
function isTargetsRole(name) {
    return name === 'targets' || isDelegation(name);
}
/** The role that declares a delegation. */
function parentOf(delegation) {
    return delegation.slice(0, delegation.lastIndexOf('/'));
}
/** Whether `name` is `role` or below it. */
function isWithin(name, role) {
    return name === role || name.startsWith(`${role}/`);
}
//# sourceMappingURL=role-name.js.map

/***/ })

};
