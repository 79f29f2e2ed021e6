export const id = 951;
export const ids = [951];
export const modules = {

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

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createMasks)
/* harmony export */ });
/** Lines of a secret shorter than this are too common to hide one by one (a brace of a JSON key). */
const LINE_LENGTH_MIN = 8;
function createMasks() {
    const secrets = new Set();
    let pattern;
    return {
        add: (secret) => {
            const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
            // As JSON prints it too, since results and errors are printed that way.
            for (const text of [secret, JSON.stringify(secret).slice(1, -1), ...lines.filter(isLong)]) {
                if (text.trim() !== '')
                    secrets.add(text);
            }
            pattern = undefined;
        },
        hide: (text) => {
            if (secrets.size === 0)
                return text;
            pattern ??= new RegExp([...secrets]
                .sort((a, b) => b.length - a.length)
                .map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                .join('|'), 'g');
            return text.replace(pattern, '***');
        },
    };
}
function isLong(line) {
    return line.length >= LINE_LENGTH_MIN;
}
//# sourceMappingURL=masks.js.map

/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ progressLines),
/* harmony export */   sx: () => (/* binding */ progressLive)
/* harmony export */ });
/* unused harmony export formatBytes */
/** Where nobody watches: one line for each transfer when it ends, none while it runs. */
function progressLines({ now, print }) {
    const running = new Map();
    return {
        event: (event) => {
            const ended = follow(running, event, now());
            const line = endLine(event, ended, now());
            if (line !== undefined)
                print(line);
        },
        aside: (show) => show(),
        close: () => running.clear(),
    };
}
/** Milliseconds between two paintings. */
const REPAINT = 100;
/** In a terminal: one live line for each running transfer, a last line for the total, and the ended ones left above. */
function progressLive({ now, write, columns, rows = 8 }) {
    const running = new Map();
    let painted = 0;
    let paintedAt = Number.NEGATIVE_INFINITY;
    let began;
    let moved = 0;
    const clear = () => {
        if (painted > 0)
            write(`\u001b[${painted}A\u001b[0J`);
        painted = 0;
    };
    const paint = () => {
        const all = [...running.values()];
        const lines = all.slice(0, rows).map((transfer) => transferLine(transfer, now()));
        if (all.length > rows)
            lines.push(`… and ${all.length - rows} more`);
        if (all.length > 0)
            lines.push(totalLine(all, moved, now() - (began ?? now())));
        const width = Math.max(20, columns()) - 1;
        if (lines.length > 0)
            write(`${lines.map((line) => clip(line, width)).join('\n')}\n`);
        painted = lines.length;
        paintedAt = now();
    };
    return {
        event: (event) => {
            began ??= now();
            const ended = follow(running, event, now());
            if (event.kind === 'advance')
                moved += event.bytes ?? 0;
            const line = endLine(event, ended, now());
            if (line === undefined && now() - paintedAt < REPAINT)
                return;
            clear();
            if (line !== undefined)
                write(`${line}\n`);
            paint();
        },
        aside: (show) => {
            clear();
            show();
            if (running.size > 0)
                paint();
        },
        close: () => {
            clear();
            running.clear();
        },
    };
}
/** Keeps the running transfers up to date; hands back the one that this event ends. */
function follow(running, event, now) {
    const known = running.get(event.item);
    if (event.kind === 'start')
        running.set(event.item, { item: event.item, start: now, total: event.bytes, done: 0 });
    else if (event.kind === 'advance') {
        const transfer = known ?? { item: event.item, start: now, total: undefined, done: 0 };
        transfer.done += event.bytes ?? 0;
        running.set(event.item, transfer);
    }
    else
        running.delete(event.item);
    return known;
}
function endLine(event, transfer, now) {
    const bytes = event.bytes ?? transfer?.done;
    const size = bytes === undefined ? '' : `  ${formatBytes(bytes)}`;
    const name = shortName(event.item);
    switch (event.kind) {
        case 'done': {
            const seconds = transfer === undefined ? 0 : (now - transfer.start) / 1000;
            const rate = seconds > 0 && bytes !== undefined ? `  ${formatBytes(bytes / seconds)}/s` : '';
            return `${name}  done${size}${rate}`;
        }
        case 'skip':
            return `${name}  already there${size}`;
        case 'mount':
            return `${name}  mounted${size}`;
        case 'fail':
            return `${name}  failed`;
        default:
            return undefined;
    }
}
function transferLine({ item, start, total, done }, now) {
    const seconds = (now - start) / 1000;
    const rate = seconds > 0 ? `  ${formatBytes(done / seconds)}/s` : '';
    const share = total === undefined || total === 0 ? '' : `${String(Math.floor((done / total) * 100)).padStart(3)} %  `;
    const of = total === undefined ? '' : ` of ${formatBytes(total)}`;
    return `${shortName(item)}  ${share}${formatBytes(done)}${of}${rate}`;
}
function totalLine(all, moved, milliseconds) {
    const rate = milliseconds > 0 ? `  ${formatBytes((moved * 1000) / milliseconds)}/s` : '';
    return `total  ${all.length} running  ${formatBytes(moved)}${rate}`;
}
/** Twelve characters of a digest, as Docker shows it; other names whole. */
function shortName(item) {
    return /^[a-z0-9]+:[a-f0-9]{32,}$/.test(item) ? item.slice(item.indexOf(':') + 1).slice(0, 12) : item;
}
function clip(line, width) {
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
/** Bytes in the units of SI: `1.2 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
//# sourceMappingURL=progress.js.map

/***/ }),

/***/ 1697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ safeText),
/* harmony export */   o: () => (/* binding */ safeLine)
/* harmony export */ });
/**
 * Text from outside (names, tags, a registry's words) made fit for a log: no control characters and terminal escapes, no invisible
 * characters that turn the writing direction, and nothing that a workflow runner would take for a command
 * (`::name::` at the start of a line, `##[name]` anywhere). Line ends and tabs stay.
 */
function safeText(text) {
    return text
        .replace(ESCAPES, '')
        .replace(/\r\n?|\u2028|\u2029/g, '\n')
        .replace(HIDDEN, '')
        .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replace(/##\[/g, '## [');
}
/** As {@link safeText}, on one line. */
function safeLine(text) {
    return safeText(text).replace(/\s*\n\s*/g, ' ');
}
// CSI and OSC sequences whole, so that their parameters do not stay behind as litter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
// C0 without tab and line ends, DEL, C1, bidirectional controls, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
//# sourceMappingURL=safe-text.js.map

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

/***/ }),

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ execFile)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


/** Runs a program with node:child_process; see `Runtime.exec`. */
function execFile(file, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            stdio: ['pipe', 'pipe', 'pipe'],
            shell: false,
            windowsHide: true,
            ...(options.env === undefined ? {} : { env: { ...options.env } }),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const stdout = [];
        const stderr = [];
        child.stdout.on('data', (chunk) => stdout.push(chunk));
        child.stderr.on('data', (chunk) => stderr.push(chunk));
        // A child that exits before reading its input closes the pipe; its exit code tells the story.
        child.stdin.on('error', () => { });
        child.on('error', (cause) => {
            reject(cause.code === 'ENOENT'
                ? new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no program "${file}" on the PATH`, { cause })
                : new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('failed', `"${file}" could not be run`, { cause }));
        });
        child.on('close', (code) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            resolve({ exitCode: code ?? 1, stdout: text(stdout), stderr: text(stderr) });
        });
        child.stdin.end(options.stdin ?? '');
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   gO: () => (/* binding */ errorToJson)
/* harmony export */ });
/**
 * The one error class of Seaworthy. The message says what happened to what; `hint` says what to do; `cause` keeps the
 * error beneath. Never holds a secret.
 */
class Failure extends Error {
    name = 'Failure';
    code;
    reference;
    hint;
    constructor(code, message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.code = code;
        this.reference = detail.reference;
        this.hint = detail.hint;
    }
}
/** The process exit code of a failure: 2 wrong usage, 3 could not reach or could not check, 1 everything else. */
function exitCodeOf(error) {
    if (!(error instanceof Failure))
        return 1;
    if (error.code === 'usage')
        return 2;
    return error.code === 'unreachable' || error.code === 'timeout' ? 3 : 1;
}
/** An error as people read it: message, hint, then each cause on its own line, without repeating itself. */
function describeError(error) {
    const lines = [];
    let current = error;
    for (let depth = 0; current !== undefined && current !== null && depth < 8; depth++) {
        const message = current instanceof Error ? current.message : String(current);
        if (message !== '' && !lines.some((line) => line.includes(message))) {
            lines.push(depth === 0 ? message : `  because: ${message}`);
        }
        if (current instanceof Failure && current.hint !== undefined)
            lines.push(`  ${current.hint}`);
        current = current instanceof Error ? current.cause : undefined;
    }
    return lines.join('\n');
}
/** The stable JSON form of an error: `{error: {code, message, reference, hint, cause}}`. */
function errorToJson(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Failure))
        return { error: { code: 'internal', message } };
    const cause = error.cause === undefined ? undefined : describeError(error.cause);
    return {
        error: {
            code: error.code,
            message,
            ...(error.reference === undefined ? {} : { reference: error.reference }),
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(cause === undefined ? {} : { cause }),
        },
    };
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 4991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gh: () => (/* binding */ systemRuntime)
/* harmony export */ });
/* unused harmony exports systemClock, silentLog */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6335);



const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
    },
};
const silentLog = { debug: () => { }, info: () => { }, warn: () => { } };
/** A runtime on the real clock that says nothing and sees an empty environment; callers replace the parts they care about. */
function systemRuntime(parts = {}) {
    return {
        clock: systemClock,
        random: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).readUIntBE(0, 6) / 2 ** 48,
        env: {},
        log: silentLog,
        progress: () => { },
        mask: () => { },
        exec: _exec_js__WEBPACK_IMPORTED_MODULE_2__/* .execFile */ .S,
        ...parts,
    };
}
//# sourceMappingURL=system.js.map

/***/ })

};
