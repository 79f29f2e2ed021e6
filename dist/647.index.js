export const id = 647;
export const ids = [647,28];
export const modules = {

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login),
  loginFromInputs: () => (/* binding */ loginFromInputs)
});

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
// EXTERNAL MODULE: ./lib/actions/generated/names.js
var names = __webpack_require__(9533);
// EXTERNAL MODULE: ./lib/actions/inputs.js
var inputs = __webpack_require__(9922);
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/actions/state.js
var state = __webpack_require__(5266);
;// CONCATENATED MODULE: ./lib/actions/login.js






const ON_MISSING = ['fail', 'skip', 'anonymous'];
/** The main step of `login/`: logs in to every registry asked for. */
async function login() {
    await (0,run/* runMain */.V)(async (host) => {
        (0,inputs/* warnUnknownInputs */.AH)(host, names/* ACTIONS */.k.login.inputs);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = (0,inputs/* readChoice */.Kf)(host, 'on-missing', ON_MISSING, 'fail');
    const undo = (0,inputs/* readBoolean */.Vf)(host, 'logout', true);
    const entries = await readEntries(host);
    const [{ loginTo }, { proveByRegistry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(743), __webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__, 1743)),
        Promise.all(/* import() */[__webpack_require__.e(383), __webpack_require__.e(246)]).then(__webpack_require__.bind(__webpack_require__, 3587)),
    ]);
    const done = await host.group('Log in', async () => {
        const results = await loginTo(entries, {
            onMissing,
            prove: proveByRegistry(),
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

/***/ }),

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sY: () => (/* binding */ refuseLookalikeKeys)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);

/** Registries and engines take manifests up to 4 MiB; some send 8. Deeper than 64 is no manifest. */
const MANIFEST_LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 64 };
/**
 * Parses JSON that nobody vouches for. Refuses invalid UTF-8, a byte order mark, more bytes or nesting than the limits,
 * and objects that say one key twice, since two readers could then see two documents under one digest.
 * `what` names the document in the error.
 */
function parseJson(bytes, what, limits = MANIFEST_LIMITS) {
    if (bytes.byteLength > limits.maxBytes) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read`);
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} is not UTF-8 text`, { cause });
    }
    let value;
    try {
        checkStructure(text, limits.maxDepth);
        value = JSON.parse(text);
    }
    catch (cause) {
        const reason = cause instanceof StructureError ? cause.message : 'it is not valid JSON';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} cannot be read: ${reason}`, { cause });
    }
    return value;
}
class StructureError extends Error {
}
/** Walks the text once, keeping the keys of each open object; JSON.parse then judges the grammar. */
function checkStructure(text, maxDepth) {
    const open = [];
    let expectKey = false;
    for (let at = 0; at < text.length; at++) {
        const char = text.charCodeAt(at);
        if (char === 0x22) {
            const end = endOfString(text, at);
            const keys = open.at(-1);
            if (expectKey && keys !== undefined) {
                const key = JSON.parse(text.slice(at, end + 1));
                if (keys.has(key))
                    throw new StructureError(`the key "${key.slice(0, 80)}" is there twice`);
                keys.add(key);
                expectKey = false;
            }
            at = end;
        }
        else if (char === 0x7b || char === 0x5b) {
            open.push(char === 0x7b ? new Set() : undefined);
            if (open.length > maxDepth)
                throw new StructureError(`it is nested deeper than ${maxDepth}`);
            expectKey = char === 0x7b;
        }
        else if (char === 0x7d || char === 0x5d) {
            open.pop();
            expectKey = false;
        }
        else if (char === 0x2c) {
            expectKey = open.at(-1) !== undefined;
        }
    }
}
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        if (char === 0x22)
            return at;
        at += char === 0x5c ? 2 : 1;
    }
    throw new StructureError('a string does not end');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own properties only, so that `__proto__` or `constructor` in a document never answers for a missing key. */
function field(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/**
 * Refuses a key that is one of `names` but for letter case. Go's decoder, which most registries and engines are built on, takes
 * "Layers" for "layers": a document with both would be one image here and another there, under the same digest.
 */
function refuseLookalikeKeys(object, names, what) {
    for (const key of Object.keys(object)) {
        const folded = key.toUpperCase().toLowerCase();
        if (names.includes(key))
            continue;
        const name = names.find((candidate) => candidate.toLowerCase() === folded);
        if (name === undefined)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} cannot be read: the key "${key}" is "${name}" in other letters`);
    }
}
//# sourceMappingURL=json.js.map

/***/ })

};
