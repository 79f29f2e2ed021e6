export const id = 3497;
export const ids = [3497,3568];
export const modules = {

/***/ 43497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _login_undo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61325);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67026);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25266);
/* harmony import */ var _survive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41353);




const SAID = {
    removed: 'logged out',
    restored: 'the earlier login is back',
    left: 'left alone: another login has taken its place',
    failed: 'could not be undone',
};
/** The post step of every action: saves the cache that the main step restored, then undoes its logins. Warns, and fails only where `fail-on-error` says so. */
async function post() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a)(async (host) => {
        const { logins, cache } = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u)(host);
        try {
            // Before the logout: the cache may be in a registry.
            if (cache !== undefined)
                await (0,_survive_js__WEBPACK_IMPORTED_MODULE_3__/* .survive */ .j)(async () => (await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(4030)]).then(__webpack_require__.bind(__webpack_require__, 22088))).saveFromInputs(host, cache.prefix, cache));
        }
        finally {
            await logOut(host, logins);
        }
    });
}
async function logOut(host, logins) {
    for (const { registry, outcome } of await (0,_login_undo_js__WEBPACK_IMPORTED_MODULE_0__/* .undoLogins */ .tY)(logins, host))
        host.log.info(`${registry}: ${SAID[outcome]}`);
}
//# sourceMappingURL=post.js.map

/***/ }),

/***/ 67026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ runMain),
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(41955);
// EXTERNAL MODULE: ./lib/runtime/exec.js
var runtime_exec = __webpack_require__(76335);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/system.js + 1 modules
var system = __webpack_require__(62624);
// EXTERNAL MODULE: ./lib/host/annotations.js
var host_annotations = __webpack_require__(43004);
// EXTERNAL MODULE: ./lib/host/masks.js
var host_masks = __webpack_require__(79671);
// EXTERNAL MODULE: ./lib/host/progress.js
var progress = __webpack_require__(14311);
// EXTERNAL MODULE: ./lib/host/safe-text.js
var safe_text = __webpack_require__(1697);
// EXTERNAL MODULE: ./lib/host/step-summary.js
var step_summary = __webpack_require__(423);
;// CONCATENATED MODULE: ./lib/host/github.js










/** The runner that this process is a step of: inputs, outputs, state, masks and annotations by its commands and files. */
async function githubHost(signal) {
    const annotations = (0,host_annotations/* createAnnotations */.X)(showAnnotation, (line) => core/* info */.pq((0,safe_text/* safeText */.H)(line)));
    // The runner hides masked text in the log; in files that it only uploads (the summary) we have to.
    const masks = (0,host_masks/* createMasks */._)();
    const log = {
        debug: (message) => core/* debug */.Yz((0,safe_text/* safeText */.H)(message)),
        info: (message) => core/* info */.pq((0,safe_text/* safeText */.H)(message)),
        warn: (message) => annotations.add('warning', message),
    };
    const env = stepEnvironment();
    const exec = (file, args, options = {}) => execInStep(file, args, options, env);
    let summaryIsFull = false;
    const lines = (0,progress/* progressLines */.L)({ now: () => Date.now(), print: (line) => log.info(line) });
    return {
        ...(0,system/* systemRuntime */.gh)({ env, log, exec, signal }),
        progress: (event) => lines.event(event),
        mask: (secret) => {
            if (secret.trim() === '')
                return;
            core/* setSecret */.Pq(secret);
            masks.add(secret);
        },
        input: (name) => core/* getInput */.V4(name),
        output: (name, value) => core/* setOutput */.uH(name, value),
        exportVariable: (name, value) => {
            core/* exportVariable */.dN(name, value);
            env[name] = value;
        },
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        state: (name) => core/* getState */.Gu(name),
        group: (title, body) => core/* group */.Os((0,safe_text/* safeLine */.o)(title), body),
        annotate: annotations.add,
        summary: async (markdown) => {
            if (!summaryIsFull)
                summaryIsFull = await (0,step_summary/* appendSummary */.f)(env.GITHUB_STEP_SUMMARY, masks.hide(markdown));
        },
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
/**
 * As the runner made it: @actions/cache is told what to do by variables of the process, `RUNNER_TEMP` among them, and may be at work while others
 * are. On Windows, where it never is, names have no case, which a copy would not know.
 */
function stepEnvironment() {
    return process.platform === 'win32' ? process.env : { ...process.env };
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
async function execInStep(file, args, options, own) {
    const env = options.env === undefined ? childEnvironment(own) : { ...options.env };
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
//# sourceMappingURL=github.js.map
// EXTERNAL MODULE: ./lib/host/interruption.js
var host_interruption = __webpack_require__(44307);
;// CONCATENATED MODULE: ./lib/actions/run.js



/** Runs the body of an action's main step: an error fails the step. */
async function runMain(body) {
    await runStep(body, (host, message) => host.fail(message));
}
/** Runs the body of a post step: an error is a warning, since the job's work is done and was good. */
async function runPost(body) {
    await runStep(body, (host, message) => host.log.warn(message));
}
/** A job that is cancelled interrupts its step (SIGINT, seconds later SIGTERM): time to clean up what was begun. */
async function runStep(body, tell) {
    const interruption = (0,host_interruption/* catchInterruption */.H)();
    const host = await githubHost(interruption.signal);
    try {
        await body(host);
    }
    catch (error) {
        tell(host, (0,failure/* describeError */.Uc)(error));
    }
    finally {
        host.close();
        interruption.close();
    }
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 25266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

const NAME = 'seaworthy';
/** What this step has kept so far: a step can write its state again, but not read it back. */
const kept = new WeakMap();
/** Keeps parts of the state beside those that were kept before; of the same part the last one counts. */
function saveState(host, parts) {
    const state = { ...kept.get(host), ...parts };
    kept.set(host, state);
    host.saveState(NAME, JSON.stringify(state));
}
/** The state that the main step left; empty when it left none. */
function readState(host) {
    const text = host.state(NAME);
    const value = text === '' ? {} : JSON.parse(text);
    const part = (name) => ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, name) : undefined);
    const [logins, cache] = [part('logins'), part('cache')];
    return {
        logins: Array.isArray(logins) ? logins : [],
        cache: (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(cache) ? cache : undefined,
    };
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 41353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ survive)
/* harmony export */ });
/** The works that go on, each within the one before. */
const running = [];
/** An error that nobody waited for would end the process, fail the job, and leave a login: it fails this work instead, the innermost one. */
async function survive(work) {
    let fail = (_) => { };
    const crash = new Promise((_, reject) => {
        fail = reject;
    });
    const caught = (error) => {
        if (running.at(-1) === fail)
            fail(error);
    };
    running.push(fail);
    process.on('uncaughtException', caught);
    try {
        return await Promise.race([work(), crash]);
    }
    finally {
        process.off('uncaughtException', caught);
        running.splice(running.indexOf(fail), 1);
    }
}
//# sourceMappingURL=survive.js.map

/***/ }),

/***/ 43004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createAnnotations)
/* harmony export */ });
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

/***/ }),

/***/ 44307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ catchInterruption)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

const SIGNAL_NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/** Makes an interruption an abort, so that what was begun is cleaned up. A second one ends the process at once. */
function catchInterruption() {
    const controller = new AbortController();
    let exitCode;
    const interrupt = (name) => {
        const code = 128 + SIGNAL_NUMBERS[name];
        if (exitCode !== undefined)
            process.exit(code);
        exitCode = code;
        controller.abort(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('cancelled', `interrupted by ${name}`));
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(name, interrupt);
    return {
        signal: controller.signal,
        get exitCode() {
            return exitCode;
        },
        abort: (reason) => controller.abort(reason),
        close: () => {
            for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
                process.off(name, interrupt);
        },
    };
}
//# sourceMappingURL=interruption.js.map

/***/ }),

/***/ 79671:
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

/***/ 14311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ progressLines),
/* harmony export */   s: () => (/* binding */ progressLive)
/* harmony export */ });
/* harmony import */ var _runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79807);

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
    const size = bytes === undefined ? '' : `  ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes)}`;
    const name = shortName(event.item);
    switch (event.kind) {
        case 'done': {
            const seconds = transfer === undefined ? 0 : (now - transfer.start) / 1000;
            const rate = seconds > 0 && bytes !== undefined ? `  ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(bytes / seconds)}/s` : '';
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
    const rate = seconds > 0 ? `  ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(done / seconds)}/s` : '';
    const share = total === undefined || total === 0 ? '' : `${String(Math.floor((done / total) * 100)).padStart(3)} %  `;
    const of = total === undefined ? '' : ` of ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(total)}`;
    return `${shortName(item)}  ${share}${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(done)}${of}${rate}`;
}
function totalLine(all, moved, milliseconds) {
    const rate = milliseconds > 0 ? `  ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)((moved * 1000) / milliseconds)}/s` : '';
    return `total  ${all.length} running  ${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z)(moved)}${rate}`;
}
/** Twelve characters of a digest, as Docker shows it; other names whole. */
function shortName(item) {
    return /^[a-z0-9]+:[a-f0-9]{32,}$/.test(item) ? item.slice(item.indexOf(':') + 1).slice(0, 12) : item;
}
function clip(line, width) {
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
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
        .replace(INVISIBLE, '')
        .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replace(/##\[/g, '## [');
}
/** As {@link safeText}, on one line. */
function safeLine(text) {
    const lines = safeText(text).split('\n');
    const last = lines.length - 1;
    // Each line's own blanks go, and those between lines become one, in a single pass over the text.
    return lines
        .map((line, i) => (i === 0 ? (last === 0 ? line : line.trimEnd()) : i === last ? line.trimStart() : line.trim()))
        .filter((line, i) => line !== '' || i === 0 || i === last)
        .join(' ');
}
// CSI and OSC sequences whole, so that their parameters do not stay behind as litter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
// C0 without tab and line ends, DEL, C1, bidirectional controls, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
// The mark of Arabic that turns the direction, and copies of ASCII that only programs see (Unicode tags).
const INVISIBLE = /[\u061c\u{e0000}-\u{e007f}]/gu;
//# sourceMappingURL=safe-text.js.map

/***/ }),

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Above this many bytes in one step the runner throws the whole summary away. */
const SUMMARY_LIMIT = 1024 * 1024;
const SUMMARY_CUT = '\n\n_The rest is left out: a job summary has room for 1 MiB._\n';
/** Adds Markdown to the job summary, the file that `$GITHUB_STEP_SUMMARY` names. True when there was not room for all of it. */
async function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        return false;
    const used = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then(({ size }) => size, () => 0);
    const text = `${markdown}\n`;
    const room = SUMMARY_LIMIT - used - Buffer.byteLength(SUMMARY_CUT);
    const fits = Buffer.byteLength(text) <= room;
    if (fits)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, text);
    else if (room > 0)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, wholeLines(text, room) + SUMMARY_CUT);
    return !fits;
}
/** As many whole lines as have room, so that no character and no table row is cut in two. */
function wholeLines(text, room) {
    const cut = Buffer.from(text).subarray(0, room).toString('utf8');
    return cut.slice(0, cut.lastIndexOf('\n') + 1);
}
//# sourceMappingURL=step-summary.js.map

/***/ }),

/***/ 22037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   eG: () => (/* binding */ keptFor),
/* harmony export */   gn: () => (/* binding */ writeKept)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17662);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30001);



async function readKept(runtime, config, registry) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const entry = Object.hasOwn(config.auths ?? {}, key) ? config.auths?.[key] : undefined;
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(config, registry);
    const secret = helper === undefined ? undefined : await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperGet */ .T)(runtime, helper, key);
    const kept = {
        ...(entry === undefined ? {} : { entry }),
        ...(helper === undefined ? {} : { helper }),
        ...(secret === undefined ? {} : { secret }),
    };
    const credential = credentialOf(kept);
    for (const hidden of credential === undefined ? [] : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .Fj)(credential))
        runtime.mask(hidden);
    return kept;
}
/** The credential that Docker would use. */
function credentialOf({ entry, secret }) {
    if (secret !== undefined)
        return (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .fromHelper */ .FK)(secret);
    return entry === undefined ? undefined : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(entry);
}
/** A credential where Docker would keep it: in the helper, with an empty entry beside it, or in the file. */
function keptFor(credential, helper) {
    if (helper === undefined)
        return { entry: (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEntry */ .vv)(credential) };
    return { entry: {}, helper, secret: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .toHelper */ .yI)(credential) };
}
/** Makes what is kept for a registry be `kept`: nothing else of the file changes. */
async function writeKept(runtime, locked, registry, kept) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const helper = kept.helper ?? (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(await locked.read(), registry);
    if (helper !== undefined) {
        if (kept.secret === undefined)
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperErase */ .hq)(runtime, helper, key);
        else
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperStore */ .Sz)(runtime, helper, key, kept.secret);
    }
    await locked.update((config) => {
        const auths = config.auths ?? {};
        if (kept.entry !== undefined)
            auths[key] = kept.entry;
        else
            delete auths[key];
        if (kept.entry !== undefined || config.auths !== undefined)
            config.auths = auths;
    });
}
//# sourceMappingURL=kept.js.map

/***/ }),

/***/ 61325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r3: () => (/* binding */ confirmUndo),
  Gv: () => (/* binding */ prepareUndo),
  tY: () => (/* binding */ undoLogins)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/login/auth-entry.js
var auth_entry = __webpack_require__(17662);
// EXTERNAL MODULE: ./lib/login/config-file.js
var config_file = __webpack_require__(78826);
;// CONCATENATED MODULE: ./lib/login/fingerprint.js

/** Slow on purpose (scrypt, RFC 7914, Node's default cost): a short password must not be found by trying. */
async function fingerprint(credential, salt = (0,external_node_crypto_.randomBytes)(16).toString('hex')) {
    const parts = credential.kind === 'registry-token' ? ['', credential.token] : nameAndSecret(credential);
    const text = JSON.stringify([credential.kind, ...parts]);
    const hash = await new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(text, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)));
    });
    return `${salt}.${hash.toString('hex')}`;
}
/** Whether a fingerprint is this credential's. */
async function matches(expected, credential) {
    if (credential === undefined)
        return false;
    const [salt = ''] = expected.split('.');
    const actual = Buffer.from(await fingerprint(credential, salt));
    const wanted = Buffer.from(expected);
    return actual.byteLength === wanted.byteLength && (0,external_node_crypto_.timingSafeEqual)(actual, wanted);
}
function nameAndSecret(credential) {
    // Where an identity token is kept decides whether its user name is kept too.
    return credential.kind === 'identity-token' ? ['', credential.token] : [credential.username, credential.password];
}
//# sourceMappingURL=fingerprint.js.map
// EXTERNAL MODULE: ./lib/login/kept.js
var login_kept = __webpack_require__(22037);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/login/ledger.js





const NAME = 'seaworthy-logins.json';
/**
 * Jobs that share a machine log in over each other and leave in any order. The ledger, beside `config.json` and
 * guarded by its lock, remembers who came after whom, so that the last to leave puts back what the first one found. It holds
 * no secret.
 */
async function readLedger({ file }) {
    let value;
    try {
        value = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME), 'utf8'));
    }
    catch {
        return {}; // none yet; a broken one has lost its use
    }
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    const rows = Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isRecord) : []]);
    return Object.fromEntries(rows);
}
async function writeLedger({ file }, ledger) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME);
    const rows = Object.entries(ledger).filter(([, list]) => list.length > 0);
    if (rows.length === 0)
        await (0,promises_.rm)(path, { force: true });
    else
        await (0,config_file/* replaceFile */.fR)(path, `${JSON.stringify(Object.fromEntries(rows), undefined, '\t')}\n`);
}
async function recordsOf(locked, registry) {
    return (await readLedger(locked))[(0,reference/* credentialKey */.TC)(registry)] ?? [];
}
async function setRecords(locked, registry, records) {
    await writeLedger(locked, { ...(await readLedger(locked)), [(0,reference/* credentialKey */.TC)(registry)]: records });
}
/** Whether the job of a record can still undo it. */
async function isAlive(record) {
    return (await (0,promises_.stat)(record.previous).catch(() => undefined)) !== undefined;
}
function isRecord(value) {
    return ((0,json/* isObject */.Gv)(value) &&
        typeof value.id === 'string' &&
        typeof value.fingerprint === 'string' &&
        typeof value.previous === 'string');
}
//# sourceMappingURL=ledger.js.map
;// CONCATENATED MODULE: ./lib/login/undo.js









/**
 * Undoes logins, the last one first. Only what is still ours is touched: where another job has logged in over it, that
 * job will put back what we found. Whatever goes wrong is a warning. Afterwards no file of ours is left.
 */
async function undoLogins(receipts, runtime) {
    const outcomes = [];
    for (const receipt of [...receipts].reverse()) {
        try {
            const file = (0,external_node_path_.join)(receipt.configDir, 'config.json');
            const outcome = await (0,config_file/* lockConfig */.kV)(file, runtime, (locked) => undo(receipt, locked, runtime));
            outcomes.push({ registry: receipt.registry, outcome });
        }
        catch (error) {
            runtime.log.warn(`the login to ${receipt.registry} could not be undone: ${(0,failure/* describeError */.Uc)(error)}`);
            outcomes.push({ registry: receipt.registry, outcome: 'failed' });
        }
        await (0,promises_.rm)(receipt.previous, { force: true }).catch(() => { });
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(receipt.previous)).catch(() => { }); // fails while other receipts have files in it
    }
    return outcomes;
}
async function undo(receipt, locked, runtime) {
    const { registry } = receipt;
    const records = await recordsOf(locked, registry);
    const ours = records.findIndex(({ id }) => id === receipt.id);
    const previous = await readPrevious(receipt.previous);
    const outcome = await undoEntry();
    await setRecords(locked, registry, records.filter(({ id }) => id !== receipt.id));
    return outcome;
    async function undoEntry() {
        const successor = ours < 0 ? undefined : await firstAlive(records.slice(ours + 1));
        if (successor !== undefined) {
            const inherited = await readPrevious(successor.previous);
            if (await isStillOurs(receipt, inherited))
                await (0,config_file/* replaceFile */.fR)(successor.previous, JSON.stringify(previous));
            return 'left';
        }
        if (!(await isStillOurs(receipt, await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), registry))))
            return 'left';
        await (0,login_kept/* writeKept */.gn)(runtime, locked, registry, previous);
        if (!(await matches(receipt.fingerprint, (0,login_kept/* credentialOf */.$5)(previous))))
            await checkGone(receipt, locked, runtime);
        return (0,login_kept/* credentialOf */.$5)(previous) === undefined ? 'removed' : 'restored';
    }
}
async function firstAlive(records) {
    for (const record of records)
        if (await isAlive(record))
            return record;
    return undefined;
}
async function isStillOurs(receipt, kept) {
    const credential = (0,login_kept/* credentialOf */.$5)(kept);
    return receipt.fingerprint === '' ? credential === undefined : await matches(receipt.fingerprint, credential);
}
/** Looks under every spelling of the registry, not only the one that was taken out. */
async function checkGone(receipt, locked, runtime) {
    const config = await locked.read();
    const auths = config.auths ?? {};
    const found = (0,auth_entry/* matchingKeys */.A8)(Object.keys(auths), receipt.registry).map((key) => (0,auth_entry/* decodeEntry */.LP)(auths[key] ?? {}));
    found.push((0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, config, receipt.registry)));
    for (const credential of found) {
        if (!(await matches(receipt.fingerprint, credential)))
            continue;
        runtime.log.warn(`the credential of ${receipt.registry} is still in ${locked.file}: remove it by hand`);
        return;
    }
}
async function readPrevious(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return {}; // gone with the job's folder: then nothing is put back
    }
}
/** Writes down what was there, privately, before it is changed. */
async function prepareUndo(runtime, locked, { registry, credential }, before, undoFolder, configDir) {
    const records = await recordsOf(locked, registry);
    const alive = [];
    let found = before;
    for (const record of records) {
        if (await isAlive(record))
            alive.push(record);
        else if (await matches(record.fingerprint, (0,login_kept/* credentialOf */.$5)(before))) {
            runtime.log.info(`a job that was killed had left its login to ${registry} behind; it will not be put back`);
            found = {};
        }
    }
    const id = (0,external_node_crypto_.randomUUID)();
    const receipt = {
        id,
        registry,
        configDir: (0,config_file/* dockerConfigDir */.kG)(runtime, configDir),
        fingerprint: credential === undefined ? '' : await fingerprint(credential),
        previous: (0,external_node_path_.join)(undoFolder, `${id}.json`),
    };
    await (0,config_file/* replaceFile */.fR)(receipt.previous, JSON.stringify(found));
    await setRecords(locked, registry, [...alive, { id, fingerprint: receipt.fingerprint, previous: receipt.previous }]);
    const earlier = (0,login_kept/* credentialOf */.$5)(found);
    if (earlier !== undefined && earlier.kind !== 'registry-token' && credential?.kind === 'password') {
        if (earlier.username !== credential.username) {
            runtime.log.info(`the login of "${earlier.username}" to ${registry} is put aside until this job ends`);
        }
    }
    return receipt;
}
/** What is there now may differ from what was given (an identity token): the receipt must know it again. */
async function confirmUndo(runtime, locked, receipt) {
    const now = (0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), receipt.registry));
    if (now === undefined || (await matches(receipt.fingerprint, now)))
        return receipt;
    const confirmed = { ...receipt, fingerprint: await fingerprint(now) };
    const records = await recordsOf(locked, receipt.registry);
    await setRecords(locked, receipt.registry, records.map((record) => (record.id === receipt.id ? { ...record, fingerprint: confirmed.fingerprint } : record)));
    return confirmed;
}
//# sourceMappingURL=undo.js.map

/***/ }),

/***/ 79807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** Bytes as people read them: `12.3 MB` (decimal units, as Docker prints them). */
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
//# sourceMappingURL=format-bytes.js.map

/***/ })

};
