export const id = 146;
export const ids = [146];
export const modules = {

/***/ 9922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ warnUnknownInputs),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   n5: () => (/* binding */ readSecret)
/* harmony export */ });
/* unused harmony export readInteger */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1438);


/** `true` or `false` in any case; an empty input is `fallback`. Anything else is refused by name. */
function readBoolean(host, name, fallback) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const value = text.toLowerCase();
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw wrongInput(name, text, 'it is neither true nor false', 'Write true or false.');
}
/** One of a few words; an empty input is `fallback`. */
function readChoice(host, name, choices, fallback) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const found = choices.find((choice) => choice === text);
    if (found !== undefined)
        return found;
    const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(text, choices);
    const all = `It takes ${choices.join(', ')}.`;
    throw wrongInput(name, text, 'there is no such choice', nearest === undefined ? all : `Did you mean ${nearest}? ${all}`);
}
/** One value on each line; commas between values are fine too. Empty lines and lines that start with `#` are left out. */
function readList(host, name) {
    return host
        .input(name)
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#'))
        .flatMap((line) => line.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== '');
}
/** A whole number of at least `least`; an empty input is `fallback`. */
function readInteger(host, name, fallback, least = 0) {
    const text = host.input(name);
    if (text === '')
        return fallback;
    const value = Number(text);
    if (/^[0-9]+$/.test(text) && Number.isSafeInteger(value) && value >= least)
        return value;
    throw wrongInput(name, text, 'it is not a whole number', `Write a number of at least ${least}.`);
}
/** An input that may go by two names; both at once with different values are refused. The values are never shown. */
function readSecret(host, name, alias) {
    const [first, second] = [host.input(name), alias === undefined ? '' : host.input(alias)];
    for (const secret of [first, second])
        if (secret !== '')
            host.mask(secret);
    if (first !== '' && second !== '' && first !== second) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `the inputs ${name} and ${alias} are both set, to different values`, {
            reference: name,
            hint: `They mean the same: keep ${name}.`,
        });
    }
    return first || second;
}
/**
 * Warns of inputs that this action does not have, with the one that was meant: the runner hands them over all the same,
 * and nothing else would come of them.
 */
function warnUnknownInputs(host, known) {
    for (const variable of Object.keys(host.env)) {
        if (!variable.startsWith('INPUT_'))
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (known.includes(name) || known.some((word) => word.replaceAll('-', '_') === name))
            continue;
        const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(name, known);
        host.log.warn(`there is no input "${name}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`);
    }
}
function wrongInput(name, text, reason, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `the input ${name} is "${text.slice(0, 80)}": ${reason}`, { reference: name, hint });
}
//# sourceMappingURL=inputs.js.map

/***/ }),

/***/ 5146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LOGIN_INPUTS: () => (/* binding */ LOGIN_INPUTS),
/* harmony export */   login: () => (/* binding */ login),
/* harmony export */   loginFromInputs: () => (/* binding */ loginFromInputs)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9922);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2241);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5266);




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
async function login() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runMain */ .V)(async (host) => {
        (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .warnUnknownInputs */ .AH)(host, LOGIN_INPUTS);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readChoice */ .Kf)(host, 'on-missing', ON_MISSING, 'fail');
    const undo = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .Vf)(host, 'logout', true);
    const entries = await readEntries(host);
    const [{ loginTo }, { proveByRegistry }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(743), __webpack_require__.e(424)]).then(__webpack_require__.bind(__webpack_require__, 1743)),
        Promise.all(/* import() */[__webpack_require__.e(383), __webpack_require__.e(246)]).then(__webpack_require__.bind(__webpack_require__, 3587)),
    ]);
    const done = await host.group('Log in', async () => {
        const results = await loginTo(entries, {
            onMissing,
            prove: proveByRegistry(),
            ...(undo ? { undoFolder: undoFolder(host), record: (logins) => (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .saveState */ .L)(host, { logins }) } : {}),
        }, host);
        for (const { registry, username, place } of results)
            host.log.info(`${registry}: logged in as ${username} (${place})`);
        return results;
    });
    host.output('registries', done.map(({ registry }) => registry).join('\n'));
}
async function readEntries(host) {
    const secret = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecret */ .n5)(host, 'token', 'password');
    const list = host.input('logins');
    if (list !== '')
        host.mask(list);
    const [registry, username] = [host.input('registry'), host.input('username')];
    const one = { registry, username, secret };
    if (list === '')
        return [one];
    const { parseLogins } = await __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 7868));
    const entries = await parseLogins(list, host.mask);
    // With a list, the single login is there only when something of it was written.
    return username === '' && secret === '' ? entries : [one, ...entries];
}
function undoFolder(host) {
    const folder = host.env.RUNNER_TEMP;
    if (folder === undefined || folder === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', 'RUNNER_TEMP is not set, so there is no private place for the earlier login', {
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

/***/ 1438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* unused harmony export editDistance */
/** The candidate that a mistyped word was most likely meant to be; undefined when none is near. */
function nearestWord(word, candidates) {
    const typed = word.slice(0, 64).toLowerCase();
    if (typed === '')
        return undefined;
    const continued = candidates.filter((candidate) => typed.length > 2 && candidate.startsWith(typed)).sort()[0];
    if (continued !== undefined)
        return continued;
    const ranked = candidates
        .map((candidate) => ({ candidate, distance: editDistance(typed, candidate) }))
        .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))[0];
    const most = Math.max(1, Math.floor(typed.length / 3));
    return ranked !== undefined && ranked.distance <= most ? ranked.candidate : undefined;
}
/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment). */
function editDistance(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, i) => i);
    for (let i = 1; i <= from.length; i++) {
        const row = [i];
        for (let j = 1; j <= to.length; j++) {
            const isSame = from[i - 1] === to[j - 1];
            let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
            const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            if (isSwapped)
                least = Math.min(least, at(beforeLast, j - 2) + 1);
            row.push(least);
        }
        beforeLast = last;
        last = row;
    }
    return at(last, to.length);
}
function at(row, index) {
    return row[index];
}
//# sourceMappingURL=nearest.js.map

/***/ })

};
