export const id = 9629;
export const ids = [9629];
export const modules = {

/***/ 66469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ defaultBranch),
/* harmony export */   Z: () => (/* binding */ scopesOf)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

/**
 * Where records are looked for, in order, the first being where they are saved: the ref of this run, the branch it is to be merged into, the default
 * branch. As GitHub's cache does it: what a pull request saves, nobody else sees. Outside of a workflow there is one scope.
 */
function scopesOf(env, event) {
    const { GITHUB_REPOSITORY: repository, GITHUB_REF: ref, GITHUB_BASE_REF: base } = env;
    if (repository === undefined || repository === '' || ref === undefined || ref === '')
        return ['local'];
    const refs = [
        ref,
        base === undefined || base === '' ? '' : `refs/heads/${base}`,
        `refs/heads/${defaultBranch(event)}`,
    ];
    const known = refs.filter((name) => name !== '' && name !== 'refs/heads/');
    return [...new Set(known)].map((name) => `${repository} ${name}`);
}
/** The repository's default branch; empty when the event does not say. */
function defaultBranch(event) {
    const repository = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(event, 'repository');
    const branch = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(repository) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(repository, 'default_branch') : undefined;
    return typeof branch === 'string' ? branch : '';
}
//# sourceMappingURL=scopes.js.map

/***/ }),

/***/ 9629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whyNotSaved: () => (/* binding */ whyNotSaved)
/* harmony export */ });
/* harmony import */ var _scopes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66469);

/** Started by who may push to the repository, with the code that is there. */
const TRUSTED_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/**
 * Why a run does not save, or undefined when it does. `trusted` runs are those of a push, a schedule or by hand on the default branch or a
 * protected one: what they save is what reviewed code built. Whoever can make any other run save could give later runs an image of their own.
 * Outside of a workflow, whoever runs the command decides.
 */
function whyNotSaved(policy, env, event) {
    if (policy === 'always')
        return undefined;
    if (policy === 'never')
        return 'save is set to never';
    if (env.GITHUB_ACTIONS !== 'true')
        return undefined;
    const name = env.GITHUB_EVENT_NAME ?? '';
    if (!TRUSTED_EVENTS.includes(name))
        return `a run started by ${name || 'an unknown event'} is not one to trust (save: trusted)`;
    // Schedules run on the default branch only; their event does not always tell the repository.
    if (name === 'schedule')
        return undefined;
    const branch = (0,_scopes_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultBranch */ .O)(event);
    const isDefault = branch !== '' && env.GITHUB_REF === `refs/heads/${branch}`;
    if (isDefault || env.GITHUB_REF_PROTECTED === 'true')
        return undefined;
    return `${env.GITHUB_REF ?? 'this ref'} is neither the default branch nor protected (save: trusted)`;
}
//# sourceMappingURL=trusted.js.map

/***/ })

};
