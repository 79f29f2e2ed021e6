export const id = 273;
export const ids = [273];
export const modules = {

/***/ 80273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPullRequest: () => (/* binding */ commentOnPullRequest)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _context_github_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77907);
/* harmony import */ var _context_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89003);




/** GitHub takes 65,536 characters. */
const BODY_MAX = 65_000;
/**
 * Puts text into a comment of a pull request: into the one that it made before for the same key, else into a new one. Only a comment of the
 * token's own user is changed, whatever is written in others. Returns the comment's address. Needs `pull-requests: write`.
 */
async function commentOnPullRequest({ markdown, key, pullRequest }, runtime) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_TOKEN: token = '', GITHUB_API_URL: apiUrl } = runtime.env;
    if (repository === '' || token === '') {
        const missing = repository === '' ? 'GITHUB_REPOSITORY' : 'GITHUB_TOKEN';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${missing} is not set, so the pull request cannot be commented on`, {
            reference: missing,
            hint: 'Set it in the env of the step, and permissions: { pull-requests: write } in the job.',
        });
    }
    const api = { apiUrl: apiUrl || 'https://api.github.com', token };
    const marker = `<!-- seaworthy plan ${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(key).slice('sha256:'.length, 'sha256:'.length + 12)} -->`;
    const cut = markdown.length <= BODY_MAX ? markdown : `${markdown.slice(0, markdown.lastIndexOf('\n', BODY_MAX))}\n\n…`;
    const body = `${marker}\n${cut}`;
    const issue = `/repos/${repository}/issues`;
    const comments = await (0,_context_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .askGithubForAll */ .r2)(`${issue}/${pullRequest}/comments?per_page=100`, api, runtime);
    const isOurs = await ownComments(api, runtime);
    const earlier = comments.find((comment) => isOurs(comment) && (0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(comment, 'body').startsWith(marker));
    const change = earlier === undefined
        ? { method: 'POST', path: `${issue}/${pullRequest}/comments` }
        : { method: 'PATCH', path: `${issue}/comments/${Number((0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__.at)(earlier, 'id'))}` };
    const made = await (0,_context_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .changeGithub */ .WT)({ ...change, body: { body }, right: 'pull-requests: write' }, api, runtime);
    return (0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(made, 'html_url');
}
/** A user's token says whose it is; that of a workflow does not, and is an app's. */
async function ownComments(api, runtime) {
    const login = await (0,_context_github_api_js__WEBPACK_IMPORTED_MODULE_2__/* .askGithub */ .fP)('/user', api, runtime).then((user) => (0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(user, 'login'), () => '');
    if (login !== '')
        return (comment) => (0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(comment, 'user', 'login') === login;
    return (comment) => (0,_context_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(comment, 'user', 'type') === 'Bot';
}
//# sourceMappingURL=pull-request-comment.js.map

/***/ })

};
