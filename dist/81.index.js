export const id = 81;
export const ids = [81];
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
    copy: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(978), __webpack_require__.e(43), __webpack_require__.e(605), __webpack_require__.e(719)]).then(__webpack_require__.bind(__webpack_require__, 9719)),
    demo: () => Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(217), __webpack_require__.e(483)]).then(__webpack_require__.bind(__webpack_require__, 8483)),
    digest: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(978), __webpack_require__.e(92)]).then(__webpack_require__.bind(__webpack_require__, 6092)),
    help: () => __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 931)),
    load: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(978), __webpack_require__.e(605), __webpack_require__.e(984)]).then(__webpack_require__.bind(__webpack_require__, 7603)),
    login: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(393), __webpack_require__.e(475)]).then(__webpack_require__.bind(__webpack_require__, 9475)),
    logout: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(606)]).then(__webpack_require__.bind(__webpack_require__, 5606)),
    pull: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(605), __webpack_require__.e(626)]).then(__webpack_require__.bind(__webpack_require__, 626)),
    push: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(978), __webpack_require__.e(43), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 4664)),
    reference: () => __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 8107)),
    save: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(978), __webpack_require__.e(43), __webpack_require__.e(605), __webpack_require__.e(69)]).then(__webpack_require__.bind(__webpack_require__, 5069)),
    serve: () => Promise.all(/* import() */[__webpack_require__.e(127), __webpack_require__.e(217), __webpack_require__.e(325)]).then(__webpack_require__.bind(__webpack_require__, 2325)),
    tag: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(127), __webpack_require__.e(862), __webpack_require__.e(470), __webpack_require__.e(161), __webpack_require__.e(978), __webpack_require__.e(43), __webpack_require__.e(994)]).then(__webpack_require__.bind(__webpack_require__, 7994)),
    whoami: () => Promise.all(/* import() */[__webpack_require__.e(104), __webpack_require__.e(383), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 9689)),
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
