export const id = 81;
export const ids = [81,424];
export const modules = {

/***/ 3814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   a2: () => (/* binding */ checkArity),
/* harmony export */   aL: () => (/* binding */ splitCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1438);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5997);




/** Finds the command: the first word that is no option and no option's value. Global options may stand before it. */
function splitCommandLine(argv) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options: asConfig(_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P), strict: false, tokens: true });
    const word = tokens.find((token) => token.kind === 'positional');
    const json = tokens.some((token) => token.kind === 'option' && token.name === 'json');
    if (word === undefined)
        return { name: undefined, rest: argv, json };
    return { name: word.value, rest: argv.filter((_, i) => i !== word.index), json };
}
/** Reads a command's options and arguments; throws `Failure('usage')` with the nearest right word and the usage. */
function parseArguments(command, rest) {
    const options = { ..._settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GLOBAL_OPTIONS */ .P, ...command.options };
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...rest],
            options: asConfig(options),
            allowPositionals: true,
        });
        return { args: positionals, options: values };
    }
    catch (error) {
        throw explain(error, command, Object.keys(options));
    }
}
/** Checks the number of arguments. Apart from reading them, since `COMMAND --help` needs none. */
function checkArity(command, args) {
    const [least, most] = command.arity;
    if (args.length >= least && args.length <= most)
        return;
    const name = command.usage.split(' ', 1)[0];
    const count = (n) => (n === 1 ? 'one argument' : `${n === 0 ? 'no' : n} arguments`);
    const bound = least === most ? '' : args.length < least ? 'at least ' : 'at most ';
    const got = args.length === 0 ? 'none' : String(args.length);
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${name} takes ${bound}${count(args.length < least ? least : most)}, not ${got}`, {
        hint: usageOf(command),
    });
}
function usageOf(command) {
    return `Usage: seaworthy ${command.usage}`;
}
function explain(error, command, names) {
    const code = error.code;
    if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS_'))
        return error;
    const message = error.message;
    const unknown = /^Unknown option '(-{1,2})([^'=]*)/.exec(message);
    if (unknown === null) {
        const sentence = message.split(/[.\n]/, 1)[0];
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', sentence.charAt(0).toLowerCase() + sentence.slice(1), { hint: usageOf(command) });
    }
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .z)(unknown[2], names);
    const hint = near === undefined ? usageOf(command) : `Did you mean --${near}?`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `there is no option ${unknown[1]}${unknown[2]}`, { hint });
}
/** What help says of an option is nothing to parseArgs. */
function asConfig(options) {
    return options;
}
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 4820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ loadAll),
/* harmony export */   y: () => (/* binding */ loadCommand)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1438);


/** Loads one command; an unknown word is `Failure('usage')` with the nearest right one. */
async function loadCommand(commands, name) {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load !== undefined)
        return (await load()).command;
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(name, Object.keys(commands));
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `there is no command "${name.slice(0, 64)}"`, {
        hint: near === undefined ? 'See seaworthy help.' : `Did you mean seaworthy ${near}?`,
    });
}
/** Every command, by name. Only help and completion need them all. */
async function loadAll(commands) {
    const all = [];
    for (const name of Object.keys(commands).sort())
        all.push([name, await loadCommand(commands, name)]);
    return all;
}
//# sourceMappingURL=load-command.js.map

/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/host/safe-text.js
var safe_text = __webpack_require__(1697);
// EXTERNAL MODULE: ./lib/runtime/system.js
var system = __webpack_require__(4991);
// EXTERNAL MODULE: ./lib/host/masks.js
var host_masks = __webpack_require__(9671);
// EXTERNAL MODULE: ./lib/host/progress.js
var host_progress = __webpack_require__(4311);
;// CONCATENATED MODULE: ./lib/host/terminal.js




const YELLOW = '\u001b[33m';
const RED = '\u001b[31m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';
function createTerminal({ env, stdout, stderr, quiet, verbose, signal }) {
    const masks = (0,host_masks/* createMasks */._)();
    const live = stderr.isTTY === true && env.TERM !== 'dumb' && env.CI === undefined;
    const colour = stderr.isTTY === true && env.TERM !== 'dumb' && (env.NO_COLOR ?? '') === '';
    // Twice, since a secret may come together only when what was hidden in it is gone.
    const clean = (text) => masks.hide((0,safe_text/* safeText */.H)(masks.hide(text)));
    const paint = (style, text) => (colour ? `${style}${text}${PLAIN}` : text);
    const base = (0,system/* systemRuntime */.gh)({ env, mask: masks.add, ...(signal === undefined ? {} : { signal }) });
    const now = () => base.clock.now();
    const say = (text, style = '') => {
        const safe = clean(text);
        progress.aside(() => stderr.write(`${style === '' ? safe : paint(style, safe)}\n`));
    };
    const progress = live
        ? (0,host_progress/* progressLive */.sx)({
            now,
            columns: () => stderr.columns ?? 80,
            // The lines hold names from outside; the display's own escapes are around them.
            write: (text) => stderr.write(text),
        })
        : (0,host_progress/* progressLines */.Ld)({ now, print: (line) => stderr.write(`${clean(line)}\n`) });
    return {
        runtime: {
            ...base,
            log: {
                debug: (message) => verbose === true && say(message, DIM),
                info: (message) => quiet !== true && say(message),
                warn: (message) => say(`warning: ${message}`, YELLOW),
            },
            progress: (event) => {
                if (quiet !== true)
                    progress.event({ ...event, item: clean(event.item) });
            },
        },
        print: (text) => progress.aside(() => stdout.write(`${masks.hide(text)}\n`)),
        error: (text) => say(text, RED),
        close: () => progress.close(),
    };
}
//# sourceMappingURL=terminal.js.map
// EXTERNAL MODULE: ./lib/runtime/version.js
var version = __webpack_require__(9984);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(3814);
;// CONCATENATED MODULE: ./lib/cli/commands.js
/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
const commands_commands = {
    completion: () => __webpack_require__.e(/* import() */ 650).then(__webpack_require__.bind(__webpack_require__, 7650)),
    copy: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(37), __webpack_require__.e(96), __webpack_require__.e(127), __webpack_require__.e(366), __webpack_require__.e(978), __webpack_require__.e(230), __webpack_require__.e(664), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 9719)),
    demo: () => Promise.all(/* import() */[__webpack_require__.e(37), __webpack_require__.e(127), __webpack_require__.e(217), __webpack_require__.e(346)]).then(__webpack_require__.bind(__webpack_require__, 8483)),
    digest: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(661)]).then(__webpack_require__.bind(__webpack_require__, 6092)),
    help: () => __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 931)),
    load: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(37), __webpack_require__.e(96), __webpack_require__.e(127), __webpack_require__.e(366), __webpack_require__.e(978), __webpack_require__.e(230), __webpack_require__.e(984)]).then(__webpack_require__.bind(__webpack_require__, 7603)),
    login: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(743), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 9475)),
    logout: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 5606)),
    pull: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(37), __webpack_require__.e(96), __webpack_require__.e(127), __webpack_require__.e(366), __webpack_require__.e(230), __webpack_require__.e(832)]).then(__webpack_require__.bind(__webpack_require__, 626)),
    push: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(96), __webpack_require__.e(366), __webpack_require__.e(664), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 4664)),
    reference: () => __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 8107)),
    save: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(37), __webpack_require__.e(96), __webpack_require__.e(127), __webpack_require__.e(366), __webpack_require__.e(978), __webpack_require__.e(230), __webpack_require__.e(69)]).then(__webpack_require__.bind(__webpack_require__, 5069)),
    serve: () => Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(217), __webpack_require__.e(325)]).then(__webpack_require__.bind(__webpack_require__, 2325)),
    tag: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(96), __webpack_require__.e(366), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 7994)),
    whoami: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(686)]).then(__webpack_require__.bind(__webpack_require__, 9689)),
};
//# sourceMappingURL=commands.js.map
// EXTERNAL MODULE: ./lib/cli/load-command.js
var load_command = __webpack_require__(4820);
// EXTERNAL MODULE: ./lib/cli/settings.js
var cli_settings = __webpack_require__(5997);
;// CONCATENATED MODULE: ./lib/cli/main.js








/**
 * Runs one command line (without `node` and the script) and returns the process exit code: 0 done, 1 refused or failed,
 * 2 wrong usage, 3 could not reach or check. Never throws. With `--json` an error is one JSON object on stdout.
 */
async function main(argv, streams = process, commands = commands_commands) {
    const { name, rest, json } = (0,cli_arguments/* splitCommandLine */.aL)(argv);
    const given = (...flags) => rest.some((word) => flags.includes(word));
    const verbose = given('--verbose', '-v');
    const { env, stdout, stderr, signal } = streams;
    const terminal = createTerminal({
        env,
        stdout,
        stderr,
        quiet: given('--quiet', '-q'),
        verbose,
        ...(signal === undefined ? {} : { signal }),
    });
    try {
        return await dispatch(name, rest, terminal, streams, commands);
    }
    catch (error) {
        if (json)
            terminal.print(JSON.stringify((0,failure/* errorToJson */.gO)(error)));
        else
            terminal.error(`seaworthy: ${(0,failure/* describeError */.Uc)(error)}`);
        // A Failure is an answer; anything else is a fault of ours, and the trace is what a report needs.
        if (!(error instanceof failure/* Failure */.HR) && verbose)
            terminal.error(error?.stack ?? '');
        return (0,failure/* exitCodeOf */.FO)(error);
    }
    finally {
        terminal.close();
    }
}
async function dispatch(name, rest, { runtime, print }, streams, commands) {
    const command = await (0,load_command/* loadCommand */.y)(commands, name ?? 'help');
    const { args, options } = (0,cli_arguments/* parseArguments */.We)(command, rest);
    const settings = (0,cli_settings/* readSettings */.s)(options);
    const result = (object, text) => print(settings.json ? JSON.stringify(object) : (0,safe_text/* safeText */.H)(text));
    if (options.version === true) {
        result({ version: version/* VERSION */.x }, version/* VERSION */.x);
        return 0;
    }
    const isHelp = options.help === true && name !== undefined && name !== 'help';
    const chosen = isHelp ? await (0,load_command/* loadCommand */.y)(commands, 'help') : command;
    const chosenArgs = isHelp ? [name] : args;
    (0,cli_arguments/* checkArity */.a2)(chosen, chosenArgs);
    const code = await chosen.run({
        args: chosenArgs,
        options,
        settings,
        runtime,
        commands,
        result,
        stdin: async () => await readAll(streams.stdin, streams.signal),
    });
    return code ?? 0;
}
/** Waiting for somebody to type ends when they interrupt. */
async function readAll(stdin, signal) {
    const chunks = [];
    const read = async () => {
        for await (const chunk of stdin)
            chunks.push(Buffer.from(chunk));
        return Buffer.concat(chunks).toString('utf8');
    };
    if (signal === undefined)
        return await read();
    signal.throwIfAborted();
    const interrupted = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return await Promise.race([read(), interrupted]);
}
//# sourceMappingURL=main.js.map
;// CONCATENATED MODULE: ./lib/cli/run.js


const SIGNAL_NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/**
 * Runs the command line as this process. An interruption aborts through the runtime's signal, so that what was begun is cleaned
 * up, and gives the exit code shells expect (130 for Ctrl-C); a second one ends the process at once.
 */
async function run(argv, commands) {
    const interruption = new AbortController();
    let exitCode;
    const interrupt = (name) => {
        const code = 128 + SIGNAL_NUMBERS[name];
        if (exitCode !== undefined)
            process.exit(code);
        exitCode = code;
        interruption.abort(new failure/* Failure */.HR('cancelled', `interrupted by ${name}`));
    };
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(name, interrupt);
    // The reader of a pipe went away (`| head`): it has what it wanted, and there is nobody to tell.
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
        interruption.abort(new failure/* Failure */.HR('cancelled', 'nobody reads the output any more', { cause: error }));
    });
    process.stderr.on('error', () => { });
    const { stdout, stderr, stdin, env } = process;
    const code = await main(argv, { stdout, stderr, stdin, env, signal: interruption.signal }, commands);
    // What was interrupted may have left its input open, which would keep the process waiting.
    if (exitCode !== undefined)
        process.exit(exitCode);
    process.exitCode = code;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.off(name, interrupt);
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 5997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GLOBAL_OPTIONS),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7035);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);



const GLOBAL_OPTIONS = {
    json: { type: 'boolean', help: 'Print one JSON object' },
    quiet: { type: 'boolean', short: 'q', help: 'Print results and errors only' },
    verbose: { type: 'boolean', short: 'v', help: 'Say what is being done' },
    'dry-run': { type: 'boolean', help: 'Only show what would be done' },
    insecure: { type: 'string', multiple: true, value: 'HOST', help: 'Plain HTTP or unchecked TLS for this registry' },
    ca: { type: 'string', value: 'FILE', help: 'Trust the certificates (PEM) in this file too' },
    config: { type: 'string', value: 'DIR', help: "The folder of Docker's config.json" },
    platform: { type: 'string', value: 'OS/ARCH', help: 'Which platform of an image is meant' },
    concurrency: { type: 'string', value: 'N', help: 'How many transfers at once' },
    timeout: { type: 'string', value: 'TIME', help: 'How long a step may take: 90s, 5m' },
    version: { type: 'boolean', help: 'Print the version' },
    help: { type: 'boolean', short: 'h', help: 'Show help' },
};
const CONCURRENCY_MAX = 64;
const UNIT_MS = { '': 1000, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Reads the global options; throws `Failure('usage')` for a value that cannot be meant. */
function readSettings(options) {
    if (options.quiet === true && options.verbose === true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', '--quiet and --verbose cannot both be meant', { hint: 'Leave one of them out.' });
    }
    const ca = text(options, 'ca');
    const config = text(options, 'config');
    const platform = text(options, 'platform');
    const concurrency = text(options, 'concurrency');
    const timeout = text(options, 'timeout');
    return {
        json: options.json === true,
        quiet: options.quiet === true,
        verbose: options.verbose === true,
        dryRun: options['dry-run'] === true,
        insecure: (options.insecure ?? []).map(readHost),
        ...(ca === undefined ? {} : { ca }),
        ...(config === undefined ? {} : { config }),
        ...(platform === undefined ? {} : { platform: (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform) }),
        ...(concurrency === undefined ? {} : { concurrency: readConcurrency(concurrency) }),
        ...(timeout === undefined ? {} : { timeout: readTimeout(timeout) }),
    };
}
function text(options, name) {
    const value = options[name];
    if (typeof value !== 'string')
        return undefined;
    if (value === '')
        throw wrong(name, value, 'Give it a value or leave it out.');
    return value;
}
function readHost(value) {
    const host = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(value);
    if (/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[a-f0-9:]+\])(?::[0-9]+)?$/.test(host))
        return host;
    throw wrong('insecure', value, 'Write host[:port], e.g. --insecure registry.lan:5000.');
}
function readConcurrency(value) {
    const count = Number(value);
    if (/^[0-9]{1,3}$/.test(value) && count >= 1 && count <= CONCURRENCY_MAX)
        return count;
    throw wrong('concurrency', value, `Write a number from 1 to ${CONCURRENCY_MAX}.`);
}
function readTimeout(value) {
    const [, amount, unit = ''] = /^([0-9]{1,6}(?:\.[0-9]{1,3})?)(ms|s|m|h)?$/.exec(value) ?? [];
    const ms = Math.round(Number(amount) * UNIT_MS[unit]);
    if (amount !== undefined && ms > 0)
        return ms;
    throw wrong('timeout', value, 'Write a time: 90s, 5m or 1h; a bare number is seconds.');
}
function wrong(name, value, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `--${name} cannot be "${value.slice(0, 100)}"`, { hint });
}
//# sourceMappingURL=settings.js.map

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

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   OP: () => (/* binding */ Hasher),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
function isDigest(text) {
    const colon = text.indexOf(':');
    const algorithm = text.slice(0, colon);
    if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512')
        return false;
    const hex = text.slice(colon + 1);
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** Reads a digest; an unknown algorithm, a wrong length or uppercase hex is an error that names the input. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    const algorithm = text.slice(0, Math.max(0, text.indexOf(':')));
    const known = Object.hasOwn(HEX_LENGTH, algorithm);
    const reason = known
        ? `must be ${HEX_LENGTH[algorithm]} lowercase hexadecimal digits after "${algorithm}:"`
        : 'must start with sha256:, sha384: or sha512:';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `invalid digest "${clip(text)}": it ${reason}`, { reference: clip(text) });
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The digest of bytes that are all in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Hashes and counts bytes as they stream by. */
class Hasher {
    algorithm;
    #hash;
    #size = 0;
    constructor(algorithm = 'sha256') {
        this.algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
        this.#size += chunk.byteLength;
    }
    get size() {
        return this.#size;
    }
    /** The digest so far; the hasher can go on afterwards. */
    digest() {
        return `${this.algorithm}:${this.#hash.copy().digest('hex')}`;
    }
}
function clip(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
//# sourceMappingURL=digest.js.map

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

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xV: () => (/* binding */ choosePlatform),
  Bq: () => (/* binding */ formatPlatform),
  Y8: () => (/* binding */ parsePlatform),
  GE: () => (/* binding */ parsePlatformObject),
  my: () => (/* binding */ samePlatform)
});

// UNUSED EXPORTS: normalizePlatform, runnableOn

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/image/windows-version.js
/** Windows releases after which a host runs the containers of the release before it (LTSC builds, rising). */
const LTSC_BUILDS = [20348, 26100];
/**
 * Whether a Windows host of one version runs containers built for another. Before Server 2022 (build 20348) the builds must be
 * equal; since then a host runs everything from the long-term release before its own up to itself, as containerd's
 * platforms package decides. An empty version on either side matches, one that cannot be read matches only a host that cannot either.
 */
function runsWindowsVersion(host, container) {
    const own = readVersion(host);
    if (own === undefined || container === '')
        return true;
    const other = readVersion(container) ?? { release: '0.0', build: 0 };
    if (own.release !== other.release)
        return false;
    if (own.build < LTSC_BUILDS[0])
        return own.build === other.build;
    const generation = LTSC_BUILDS.findLastIndex((build) => build <= own.build);
    const oldest = LTSC_BUILDS[Math.max(0, generation - 1)];
    return oldest <= other.build && other.build <= own.build;
}
/** `10.0.17763.1234` is release 10.0, build 17763; undefined for what has fewer parts or is no number. */
function readVersion(text) {
    const [major = '', minor = '', build = ''] = text.split('.');
    if (!isNumber(major, 255) || !isNumber(minor, 255) || !isNumber(build, 65_535))
        return undefined;
    if (Number(major) === 0 && Number(minor) === 0 && Number(build) === 0)
        return undefined;
    return { release: `${Number(major)}.${Number(minor)}`, build: Number(build) };
}
function isNumber(text, most) {
    return /^[0-9]+$/.test(text) && Number(text) <= most;
}
//# sourceMappingURL=windows-version.js.map
;// CONCATENATED MODULE: ./lib/image/platform.js



const ARCHITECTURES = {
    i386: '386',
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
};
/** Highest 8.x that an arm64 v9.x machine also runs: v9.0 is v8.5 and what follows. */
const V8_OF_V9_MINOR = [5, 6, 7, 8, 9, 9, 9, 9];
const V8_MINOR_MAX = 9;
const OS_AND_VERSION = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/;
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
/**
 * Reads `os[(version)]/arch[/variant]`, normalised; throws `Failure('usage')` with the accepted form. A bare `linux` or `amd64`,
 * which containerd completes from the machine it runs on, is refused: the same input means the same platform everywhere.
 */
function parsePlatform(text) {
    const [first = '', architecture, variant, ...more] = text.split('/');
    const [, os, osVersion] = OS_AND_VERSION.exec(first) ?? [];
    const whole = os !== undefined && architecture !== undefined && more.length === 0;
    if (!whole || !COMPONENT.test(architecture) || (variant !== undefined && !COMPONENT.test(variant))) {
        throw new failure/* Failure */.HR('usage', `invalid platform "${text.slice(0, 100)}"`, {
            hint: 'Write os/architecture[/variant], e.g. linux/amd64 or linux/arm/v7.',
        });
    }
    return normalizePlatform({
        os,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
    });
}
/** `os/arch[/variant]`, without the OS version: what people write and tools print. */
function formatPlatform(platform) {
    const variant = platform.variant === undefined ? '' : `/${platform.variant}`;
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** One spelling per platform, as containerd's platforms.Normalize: `arm64/v8` is `arm64`, `arm` alone is `arm/v7`, `amd64/v1` is `amd64`. */
function normalizePlatform(platform) {
    const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase();
    const written = platform.architecture.toLowerCase();
    const architecture = (Object.hasOwn(ARCHITECTURES, written) ? ARCHITECTURES[written] : undefined) ?? written;
    const variant = normalVariant(written, architecture, (platform.variant ?? '').toLowerCase());
    const osFeatures = [...new Set(platform.osFeatures)].sort();
    return {
        os,
        architecture,
        ...(variant === '' ? {} : { variant }),
        ...(platform.osVersion === undefined ? {} : { osVersion: platform.osVersion }),
        ...(osFeatures.length === 0 ? {} : { osFeatures }),
    };
}
function normalVariant(written, architecture, variant) {
    if (written === 'i386')
        return '';
    if (written === 'armhf')
        return 'v7';
    if (written === 'armel')
        return 'v6';
    if (architecture === 'arm64') {
        if (variant === '8' || variant === 'v8' || variant === 'v8.0')
            return '';
        return variant === '9' || variant === '9.0' || variant === 'v9.0' ? 'v9' : variant;
    }
    if (architecture === 'amd64')
        return variant === 'v1' ? '' : variant;
    if (architecture !== 'arm')
        return variant;
    if (variant === '')
        return 'v7';
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
}
/**
 * Platforms a machine can run, best first: itself, then what is below it (amd64/v3 runs v2, plain and 386; arm/v7 runs
 * v6 and v5; arm64/v9 runs v8.5 and below, then 32-bit arm), as containerd's `platforms.Only`.
 */
function runnableOn(platform) {
    const own = normalizePlatform(platform);
    const { variant: _, ...bare } = own;
    const as = (architecture, variant) => normalizePlatform({ ...bare, architecture, ...(variant === undefined ? {} : { variant }) });
    const version = variantNumber(own.variant);
    switch (own.architecture) {
        case 'amd64':
            return [own, ...countDown(version - 1, 1).map((n) => as('amd64', `v${n}`)), as('386')];
        case 'arm':
            return [own, ...countDown(version - 1, 5).map((n) => as('arm', `v${n}`))];
        case 'arm64':
            return runnableOnArm64(own, as);
        default:
            return [own];
    }
}
function runnableOnArm64(own, as) {
    const [, major = '', minor = '0'] = /^v([89])(?:\.([0-9]))?$/.exec(own.variant ?? 'v8') ?? [];
    const highest = Number(minor);
    const v8Highest = major === '8' ? highest : V8_OF_V9_MINOR[highest];
    // A variant that nobody knows yet promises nothing but itself.
    if (major === '' || v8Highest === undefined || v8Highest > V8_MINOR_MAX)
        return [own];
    const versions = (name, from) => countDown(from, 0).map((n) => as('arm64', `${name}.${n}`));
    return [
        ...(major === '9' ? versions('v9', highest) : []),
        ...versions('v8', v8Highest),
        ...countDown(8, 5).map((n) => as('arm', `v${n}`)),
    ];
}
function variantNumber(variant) {
    const digits = /^v?([0-9]{1,3})$/.exec(variant ?? '')?.[1];
    return digits === undefined ? 0 : Number(digits);
}
function countDown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, i) => from - i);
}
/**
 * Whether content built for `candidate` is what was asked for by `wanted`: the same after normalising, needing no OS feature that
 * was not offered, and, where a Windows version was asked for, one that this version runs.
 */
function samePlatform(wanted, candidate) {
    const a = normalizePlatform(wanted);
    const b = normalizePlatform(candidate);
    if (a.os !== b.os || a.architecture !== b.architecture || a.variant !== b.variant)
        return false;
    const isWindows = a.os === 'windows';
    const needed = (b.osFeatures ?? []).filter((feature) => !(isWindows && feature === 'win32k'));
    if (needed.some((feature) => !a.osFeatures?.includes(feature)))
        return false;
    return !isWindows || runsWindowsVersion(a.osVersion ?? '', b.osVersion ?? '');
}
/** The entry of a list that a machine of this platform would pull; undefined when it can run none. */
function choosePlatform(entries, platform) {
    for (const runnable of runnableOn(platform)) {
        const found = entries.find((entry) => entry.platform !== undefined && samePlatform(runnable, entry.platform));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Reads the `platform` object of a descriptor, as written there; undefined when absent. */
function parsePlatformObject(value, where) {
    if (value === undefined || value === null)
        return undefined;
    if (!(0,json/* isObject */.Gv)(value))
        throw new failure/* Failure */.HR('invalid', `${where} is not an object`);
    const text = (key) => {
        const part = (0,json/* field */.ZZ)(value, key) ?? '';
        if (typeof part !== 'string')
            throw new failure/* Failure */.HR('invalid', `${where}.${key} is not a string`);
        return part;
    };
    const features = (0,json/* field */.ZZ)(value, 'os.features') ?? [];
    if (!Array.isArray(features) || features.some((feature) => typeof feature !== 'string')) {
        throw new failure/* Failure */.HR('invalid', `${where}.os.features is not a list of strings`);
    }
    const variant = text('variant');
    const osVersion = text('os.version');
    return {
        os: text('os'),
        architecture: text('architecture'),
        ...(variant === '' ? {} : { variant }),
        ...(osVersion === '' ? {} : { osVersion }),
        ...(features.length === 0 ? {} : { osFeatures: features }),
    };
}
//# sourceMappingURL=platform.js.map

/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _t: () => (/* binding */ withDefaultTag),
/* harmony export */   ce: () => (/* binding */ familiar),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   l5: () => (/* binding */ normalizeRegistry),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


const DOCKER_HUB = 'docker.io';
const HUB_LEGACY = 'index.docker.io';
const HUB_HOSTS = new Set([DOCKER_HUB, HUB_LEGACY, 'registry-1.docker.io', 'registry.hub.docker.com']);
const REPOSITORY_LENGTH_MAX = 255;
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN_NAME = `${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*`;
const HOST = `(?:${DOMAIN_NAME}|\\[(?:[a-fA-F0-9:]+)\\])`;
const DOMAIN = new RegExp(`^${HOST}(?::[0-9]+)?$`);
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const PATH = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
/**
 * Reads a reference as `docker pull` would. Without a tag and a digest neither is filled in: see {@link withDefaultTag}.
 * Throws `Failure('invalid')` that names the input, the rule it breaks and a remedy.
 */
function parseReference(text) {
    if (text === '')
        throw invalid(text, 'it is empty', 'Write name[:tag][@digest], e.g. ghcr.io/acme/app:1.2.');
    if (text !== text.trim())
        throw invalid(text, 'it has white space around it', 'Remove the white space.');
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
        throw invalid(text, 'it is a URL', `Leave the scheme out: ${text.replace(/^[^/]*\/\//, '')}`);
    }
    if (IMAGE_ID.test(text)) {
        throw invalid(text, 'it is 64 hexadecimal digits, which means an image ID', 'Name the image, or write name@sha256:<digest>.');
    }
    const [registry, rest] = splitRegistry(text);
    const at = rest.indexOf('@');
    const beforeDigest = at < 0 ? rest : rest.slice(0, at);
    const colon = beforeDigest.indexOf(':');
    const repository = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
    checkRegistry(text, registry);
    checkRepository(text, repository);
    const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined)
        checkTag(text, tag);
    const digest = at < 0 ? undefined : parseReferenceDigest(text, rest.slice(at + 1));
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const isHost = isHostLike(text);
    const first = text.slice(0, Math.max(0, slash));
    let registry = isHost ? first : DOCKER_HUB;
    const rest = isHost ? text.slice(slash + 1) : text;
    if (registry === HUB_LEGACY)
        registry = DOCKER_HUB;
    const path = rest.split(/[:@]/, 1)[0];
    return registry === DOCKER_HUB && !path.includes('/') ? [registry, `library/${rest}`] : [registry, rest];
}
/** The first part is a registry host when it is `localhost`, has a dot or a port, or an uppercase letter. */
function isHostLike(text) {
    const slash = text.indexOf('/');
    if (slash < 0)
        return false;
    const first = text.slice(0, slash);
    return first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
}
function checkRegistry(text, registry) {
    if (DOMAIN.test(registry))
        return;
    throw invalid(text, `"${registry}" is not a host name with an optional port`, 'Write host[:port]/repository.');
}
function checkRepository(text, repository) {
    if (repository.length > REPOSITORY_LENGTH_MAX) {
        throw invalid(text, `the repository has ${repository.length} characters`, `At most ${REPOSITORY_LENGTH_MAX} are allowed.`);
    }
    if (PATH.test(repository))
        return;
    if (PATH.test(repository.toLowerCase())) {
        throw invalid(text, `the repository "${repository}" has uppercase letters`, `Write ${repository.toLowerCase()}`);
    }
    throw invalid(text, `"${repository}" is not a repository path`, 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.');
}
function checkTag(text, tag) {
    if (isTag(tag))
        return;
    const reason = tag.length > 128 ? `the tag has ${tag.length} characters` : `"${tag}" is not a tag`;
    throw invalid(text, reason, 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".');
}
function parseReferenceDigest(text, digest) {
    try {
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    }
    catch (cause) {
        throw invalid(text, cause.message, 'Write name@sha256:<64 lowercase hexadecimal digits>.', cause);
    }
}
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a repository path (without registry), as registries name it in URLs. */
function isRepository(text) {
    return text.length <= REPOSITORY_LENGTH_MAX && PATH.test(text);
}
/** `latest` is meant where neither a tag nor a digest is written. */
function withDefaultTag(reference) {
    return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}
/** The repository alone, in canonical form: `docker.io/library/debian`. */
function repositoryOf(reference) {
    return `${reference.registry}/${reference.repository}`;
}
/** The complete form, nothing left to convention: `docker.io/library/debian:10@sha256:…`. */
function canonical(reference) {
    return repositoryOf(reference) + suffix(reference);
}
/**
 * The short form that people write: `debian:10`. Where the short form would be read as something else
 * (`docker.io/localhost/app`, or a name of 64 hexadecimal digits), the canonical form.
 */
function familiar(reference) {
    const { registry, repository } = reference;
    if (registry !== DOCKER_HUB)
        return canonical(reference);
    const short = repository.replace(/^library\/(?=[^/]+$)/, '');
    const isMisread = isHostLike(short) || IMAGE_ID.test(short + suffix(reference));
    return (isMisread ? repositoryOf(reference) : short) + suffix(reference);
}
/** What a registry is asked for: the digest if there is one, else the tag. */
function targetOf(reference) {
    return reference.digest ?? reference.tag ?? 'latest';
}
/** One spelling for a registry, whatever was written: the three of Docker Hub become `docker.io`; scheme and path go. */
function normalizeRegistry(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return HUB_HOSTS.has(host) ? DOCKER_HUB : host;
}
/** The key under which Docker keeps the credential of a registry in `config.json`. */
function credentialKey(registry) {
    const host = normalizeRegistry(registry);
    return host === DOCKER_HUB ? 'https://index.docker.io/v1/' : host;
}
/** The host that serves a registry's API. */
function apiHost(registry) {
    return registry === DOCKER_HUB ? 'registry-1.docker.io' : registry;
}
function suffix(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return reference.digest === undefined ? tag : `${tag}@${reference.digest}`;
}
function invalid(text, reason, hint, cause) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `invalid reference "${shown}": ${reason}`, { reference: shown, hint, cause });
}
//# sourceMappingURL=reference.js.map

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

/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
