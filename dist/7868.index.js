export const id = 7868;
export const ids = [7868];
export const modules = {

/***/ 67868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseLogins: () => (/* binding */ parseLogins)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


const KEYS = ['registry', 'username', 'token', 'password'];
/**
 * Reads the `logins` input: a YAML list of `{registry, username, token}` (`password` is another word for `token`).
 * Whatever looks like a secret is masked before the text is parsed, and no error repeats a word of it.
 */
async function parseLogins(text, mask) {
    for (const secret of likelySecrets(text))
        mask(secret);
    const list = await parseYaml(text);
    if (list === null || list === undefined)
        return [];
    if (!Array.isArray(list))
        throw wrong('it is not a list');
    const entries = list.map((item, index) => readItem(item, index));
    for (const { secret } of entries)
        if (secret !== '')
            mask(secret);
    return entries;
}
/** The text after `token:` or `password:`, as it stands and without its quotes; also inside `{...}`. */
function likelySecrets(text) {
    const found = [...text.matchAll(/["']?\b(?:token|password)["']?[ \t]*:[ \t]*([^\r\n]+)/gi)].flatMap(([, rest = '']) => {
        const whole = rest.trim();
        const flow = whole.replace(/[ \t]*[,}].*$/, '');
        return [whole, flow, unquote(whole), unquote(flow), whole.replace(/[ \t]+#.*$/, '')];
    });
    return [...new Set(found)].filter((secret) => secret.length >= 4);
}
/** Also when only one of the two quotes is there: then the text cannot be parsed, and is a secret all the same. */
function unquote(text) {
    return text.replace(/^["']|["']$/g, '');
}
async function parseYaml(text) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // No aliases: nobody needs them here, and they can make a small text very large.
    const document = parseDocument(text, { prettyErrors: true, logLevel: 'silent', schema: 'failsafe' });
    const [error] = document.errors;
    if (error !== undefined) {
        const place = error.linePos?.[0];
        // The parser's message quotes the text: only its place and code go on.
        throw wrong(`it is not YAML (${error.code}${place === undefined ? '' : ` at line ${place.line}, column ${place.col}`})`);
    }
    try {
        return document.toJS({ maxAliasCount: 0 });
    }
    catch {
        throw wrong('it uses aliases, which are not read here');
    }
}
function readItem(item, index) {
    const at = `entry ${index + 1}`;
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item))
        throw wrong(`${at} is not a mapping`);
    for (const key of Object.keys(item)) {
        // A word that is no key may be a secret that lost its key.
        if (!KEYS.includes(key))
            throw wrong(`${at} has a key that is none of ${KEYS.join(', ')}`);
    }
    const read = (key) => {
        const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(item, key) ?? '';
        if (typeof value !== 'string')
            throw wrong(`"${key}" of ${at} is not a text`);
        return value.trim();
    };
    if (read('token') !== '' && read('password') !== '')
        throw wrong(`${at} has both a token and a password`);
    return { registry: read('registry'), username: read('username'), secret: read('token') || read('password') };
}
function wrong(reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the input logins cannot be used: ${reason}`, {
        hint: 'Write a list with one "- registry:", "username:" and "token:" for each registry.',
    });
}
//# sourceMappingURL=logins-list.js.map

/***/ })

};
