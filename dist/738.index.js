export const id = 738;
export const ids = [738];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
function unquote(text) {
    return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
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
// EXTERNAL MODULE: ./lib/runtime/nearest.js
var runtime_nearest = __webpack_require__(1438);
;// CONCATENATED MODULE: ./lib/actions/inputs.js


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
    const nearest = (0,runtime_nearest/* nearestWord */.z)(text, choices);
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
        throw new failure/* Failure */.HR('usage', `the inputs ${name} and ${alias} are both set, to different values`, {
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
        const nearest = (0,runtime_nearest/* nearestWord */.z)(name, known);
        host.log.warn(`there is no input "${name}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`);
    }
}
function wrongInput(name, text, reason, hint) {
    return new failure/* Failure */.HR('usage', `the input ${name} is "${text.slice(0, 80)}": ${reason}`, { reference: name, hint });
}
//# sourceMappingURL=inputs.js.map
// EXTERNAL MODULE: ./lib/actions/run.js + 2 modules
var run = __webpack_require__(2241);
// EXTERNAL MODULE: ./lib/actions/state.js
var state = __webpack_require__(5266);
;// CONCATENATED MODULE: ./lib/actions/login.js







const INPUTS = ['registry', 'username', 'token', 'password', 'logins', 'logout', 'on-missing'];
const ON_MISSING = ['fail', 'skip', 'anonymous'];
/** The main step of `login/`: logs in to every registry asked for. */
async function login_login() {
    await (0,run/* runMain */.V)(async (host) => {
        warnUnknownInputs(host, INPUTS);
        await loginFromInputs(host);
    });
}
/** Reads the login inputs, logs in, keeps what the post step needs and sets `registries`. */
async function loginFromInputs(host) {
    const onMissing = readChoice(host, 'on-missing', ON_MISSING, 'fail');
    const undo = readBoolean(host, 'logout', true);
    const entries = await readEntries(host);
    const done = await host.group('Log in', async () => {
        const results = await (0,login/* loginTo */.z)(entries, {
            onMissing,
            prove: prove/* proveLogin */.s,
            ...(undo ? { undoFolder: undoFolder(host), record: (logins) => (0,state/* saveState */.L)(host, { logins }) } : {}),
        }, host);
        for (const { registry, username, place } of results)
            host.log.info(`${registry}: logged in as ${username} (${place})`);
        return results;
    });
    host.output('registries', done.map(({ registry }) => registry).join('\n'));
}
async function readEntries(host) {
    const secret = readSecret(host, 'token', 'password');
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

/***/ 2241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ runMain),
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(7264);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/runtime/exec.js
var runtime_exec = __webpack_require__(6335);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/runtime/system.js
var system = __webpack_require__(4991);
;// CONCATENATED MODULE: ./lib/host/annotations.js
/** GitHub shows ten annotations of a level for each step and drops the rest without a word. */
const ROOM = 10;
/**
 * Annotations within the room there is: the first nine of a level are shown, the next are lines of the log, and the tenth
 * annotation says how many there are. `show` makes an annotation, `tell` a line of the log.
 */
function createAnnotations(show, tell) {
    const counts = new Map();
    return {
        add: (level, message, place = {}) => {
            const count = (counts.get(level) ?? 0) + 1;
            counts.set(level, count);
            if (count < ROOM)
                show(level, message, place);
            else
                tell(`${level}: ${[where(place), message].filter((part) => part !== '').join(' ')}`);
        },
        close: () => {
            for (const [level, count] of counts) {
                const hidden = count - (ROOM - 1);
                if (hidden > 0)
                    show(level, `${hidden} more ${level}${hidden === 1 ? ' is' : 's are'} in the log of this step`, {});
            }
            counts.clear();
        },
    };
}
function where({ title, file, line, column }) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return [title, place].filter((part) => part !== undefined && part !== '').join(' ');
}
//# sourceMappingURL=annotations.js.map
// EXTERNAL MODULE: ./lib/host/masks.js
var host_masks = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/host/progress.js
var progress = __webpack_require__(4311);
// EXTERNAL MODULE: ./lib/host/safe-text.js
var safe_text = __webpack_require__(1697);
;// CONCATENATED MODULE: ./lib/host/github.js










/** Above this many bytes in one step the runner throws the whole summary away. */
const SUMMARY_LIMIT = 1024 * 1024;
const SUMMARY_CUT = '\n\n_The rest is left out: a job summary has room for 1 MiB._\n';
/** The runner that this process is a step of: inputs, outputs, state, masks and annotations by its commands and files. */
async function githubHost() {
    const annotations = createAnnotations(showAnnotation, (line) => core/* info */.pq((0,safe_text/* safeText */.H)(line)));
    // The runner hides masked text in the log; in files that it only uploads (the summary) we have to.
    const masks = (0,host_masks/* createMasks */._)();
    const log = {
        debug: (message) => core/* debug */.Yz((0,safe_text/* safeText */.H)(message)),
        info: (message) => core/* info */.pq((0,safe_text/* safeText */.H)(message)),
        warn: (message) => annotations.add('warning', message),
    };
    const lines = (0,progress/* progressLines */.Ld)({ now: () => Date.now(), print: (line) => log.info(line) });
    return {
        ...(0,system/* systemRuntime */.gh)({ env: process.env, log, exec: execInStep }),
        progress: (event) => lines.event(event),
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            core/* setSecret */.Pq(secret);
            masks.add(secret);
        },
        input: (name) => core/* getInput */.V4(name),
        output: (name, value) => core/* setOutput */.uH(name, value),
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: (name) => core/* getState */.Gu(name),
        group: (title, body) => core/* group */.Os((0,safe_text/* safeLine */.o)(title), body),
        annotate: annotations.add,
        summary: async (markdown) => await appendSummary(masks.hide(markdown)),
        fail: (message) => {
            process.exitCode = 1;
            annotations.add('error', message);
        },
        close: () => {
            lines.close();
            annotations.close();
        },
    };
}
function showAnnotation(level, message, place) {
    const properties = {
        ...(place.title === undefined ? {} : { title: (0,safe_text/* safeLine */.o)(place.title) }),
        ...(place.file === undefined ? {} : { file: (0,safe_text/* safeLine */.o)(place.file) }),
        ...(place.line === undefined ? {} : { startLine: place.line }),
        ...(place.column === undefined ? {} : { startColumn: place.column }),
    };
    const show = { notice: core/* notice */.lm, warning: core/* warning */.$e, error: core/* error */.z3 }[level];
    show((0,safe_text/* safeText */.H)(message), properties);
}
/**
 * Runs a child of this step. The inputs stay behind: they reach a step as environment variables, and a child has no
 * business with secrets in them.
 */
async function execInStep(file, args, options = {}) {
    const env = options.env === undefined ? childEnvironment(process.env) : { ...options.env };
    // getExecOutput never closes a standard input that it was not given, does not see the error of a pipe that the child has
    // closed (which ends the process), and knows no signal: whoever needs one of these gets our own.
    if (options.stdin !== undefined || options.signal !== undefined)
        return await (0,runtime_exec/* execFile */.S)(file, args, { ...options, env });
    try {
        const settings = { env, input: Buffer.alloc(0), silent: true, ignoreReturnCode: true };
        return await (0,exec/* getExecOutput */.H)(`"${file}"`, [...args], settings);
    }
    catch (cause) {
        const missing = cause instanceof Error && /unable to locate executable/i.test(cause.message);
        throw missing
            ? new failure/* Failure */.HR('not-found', `there is no program "${file}" on the PATH`, { cause })
            : new failure/* Failure */.HR('failed', `"${file}" could not be run`, { cause });
    }
}
function childEnvironment(env) {
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'));
    return Object.fromEntries(kept);
}
async function appendSummary(markdown) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file === undefined || file === '')
        return;
    const used = await (0,promises_.stat)(file).then(({ size }) => size, () => 0);
    const text = `${markdown}\n`;
    const room = SUMMARY_LIMIT - used - Buffer.byteLength(SUMMARY_CUT);
    if (Buffer.byteLength(text) <= room)
        await (0,promises_.appendFile)(file, text);
    else if (room > 0)
        await (0,promises_.appendFile)(file, wholeLines(text, room) + SUMMARY_CUT);
}
/** As many whole lines as have room, so that no character and no table row is cut in two. */
function wholeLines(text, room) {
    const cut = Buffer.from(text).subarray(0, room).toString('utf8');
    return cut.slice(0, cut.lastIndexOf('\n') + 1);
}
//# sourceMappingURL=github.js.map
;// CONCATENATED MODULE: ./lib/actions/run.js


/** Runs the body of an action's main step: an error fails the step. */
async function runMain(body) {
    const host = await githubHost();
    try {
        await body(host);
    }
    catch (error) {
        host.fail((0,failure/* describeError */.Uc)(error));
    }
    finally {
        host.close();
    }
}
/** Runs the body of a post step: an error is a warning, since the job's work is done and was good. */
async function runPost(body) {
    const host = await githubHost();
    try {
        await body(host);
    }
    catch (error) {
        host.log.warn((0,failure/* describeError */.Uc)(error));
    }
    finally {
        host.close();
    }
}
//# sourceMappingURL=run.js.map

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
