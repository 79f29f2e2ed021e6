export const id = 647;
export const ids = [647];
export const modules = {

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LOGIN_INPUTS: () => (/* binding */ LOGIN_INPUTS),
  login: () => (/* binding */ login_login),
  loginFromInputs: () => (/* binding */ loginFromInputs)
});

// EXTERNAL MODULE: ./lib/login/login.js + 5 modules
var login = __webpack_require__(1743);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
;// CONCATENATED MODULE: ./lib/login/logins-list.js


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
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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
    if (!(0,json/* isObject */.Gv)(item))
        throw wrong(`${at} is not a mapping`);
    for (const key of Object.keys(item)) {
        // A word that is no key may be a secret that lost its key.
        if (!KEYS.includes(key))
            throw wrong(`${at} has a key that is none of ${KEYS.join(', ')}`);
    }
    const read = (key) => {
        const value = (0,json/* field */.ZZ)(item, key) ?? '';
        if (typeof value !== 'string')
            throw wrong(`"${key}" of ${at} is not a text`);
        return value.trim();
    };
    if (read('token') !== '' && read('password') !== '')
        throw wrong(`${at} has both a token and a password`);
    return { registry: read('registry'), username: read('username'), secret: read('token') || read('password') };
}
function wrong(reason) {
    return new failure/* Failure */.HR('usage', `the input logins cannot be used: ${reason}`, {
        hint: 'Write a list with one "- registry:", "username:" and "token:" for each registry.',
    });
}
//# sourceMappingURL=logins-list.js.map
// EXTERNAL MODULE: ./lib/login/prove.js
var prove = __webpack_require__(3587);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/actions/state.js
var state = __webpack_require__(5266);
;// CONCATENATED MODULE: ./lib/actions/login.js







const LOGIN_INPUTS = [
    'registry',
    'username',
    'token',
    'password',
    'logins',
    'logout',
    'on-missing',
];
const ON_MISSING = ['fail', 'skip', 'anonymous'];
/** The main step of `login/`: logs in to every registry asked for. */
async function login_login() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, LOGIN_INPUTS);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = (0,inputs/* readChoice */.Kf)(host, 'on-missing', ON_MISSING, 'fail');
    const undo = (0,inputs/* readBoolean */.Vf)(host, 'logout', true);
    const entries = await readEntries(host);
    const done = await host.group('Log in', async () => {
        const results = await (0,login/* loginTo */.z)(entries, {
            onMissing,
            prove: (0,prove/* proveByRegistry */.V)(),
            ...(undo ? { undoFolder: undoFolder(host), record: (logins) => (0,state/* saveState */.L)(host, { logins }) } : {}),
        }, host);
        for (const { registry, username, place } of results)
            host.log.info(`${registry}: logged in as ${username} (${place})`);
        return results;
    });
    host.output('registries', done.map(({ registry }) => registry).join('\n'));
}
async function readEntries(host) {
    const secret = (0,inputs/* readSecret */.n5)(host, 'token', 'password');
    const list = host.input('logins');
    if (list !== '')
        host.mask(list);
    const [registry, username] = [host.input('registry'), host.input('username')];
    const one = { registry, username, secret };
    if (list === '')
        return [one];
    const entries = await parseLogins(list, host.mask);
    // With a list, the single login is there only when something of it was written.
    return username === '' && secret === '' ? entries : [one, ...entries];
}
function undoFolder(host) {
    const folder = host.env.RUNNER_TEMP;
    if (folder === undefined || folder === '') {
        throw new failure/* Failure */.HR('usage', 'RUNNER_TEMP is not set, so there is no private place for the earlier login', {
            hint: 'Run this on a GitHub runner, or set logout: false.',
        });
    }
    return folder;
}
//# sourceMappingURL=login.js.map

/***/ }),

/***/ 5266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7383);

const NAME = 'seaworthy';
/** Keeps the state; the last call counts. */
function saveState(host, state) {
    host.saveState(NAME, JSON.stringify(state));
}
/** The state that the main step left; empty when it left none. */
function readState(host) {
    const text = host.state(NAME);
    const value = text === '' ? {} : JSON.parse(text);
    const logins = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'logins') : undefined;
    return { logins: Array.isArray(logins) ? logins : [] };
}
//# sourceMappingURL=state.js.map

/***/ })

};
