export const id = 5081;
export const ids = [5081];
export const modules = {

/***/ 33814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   a2: () => (/* binding */ checkArity),
/* harmony export */   aL: () => (/* binding */ splitCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81438);
/* harmony import */ var _load_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54820);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35997);





/** Finds the command: the first word (of a group: two) that is no option and no option's value. Global options may stand before it. */
function splitCommandLine(argv, commands) {
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...argv], options: asConfig(_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .GLOBAL_OPTIONS */ .P), strict: false, tokens: true });
    const json = tokens.some((token) => token.kind === 'option' && token.name === 'json');
    const positionals = tokens.filter((token) => token.kind === 'positional');
    const words = positionals.slice(0, (0,_load_command_js__WEBPACK_IMPORTED_MODULE_2__/* .isGroup */ .IZ)(commands, positionals[0]?.value ?? '') ? 2 : 1);
    if (words.length === 0)
        return { name: undefined, rest: argv, json };
    const taken = new Set(words.map(({ index }) => index));
    return { name: words.map(({ value }) => value).join(' '), rest: argv.filter((_, i) => !taken.has(i)), json };
}
/** Reads a command's options and arguments; throws `Failure('usage')` with the nearest right word and the usage. */
function parseArguments(command, rest) {
    const options = { ..._settings_js__WEBPACK_IMPORTED_MODULE_3__/* .GLOBAL_OPTIONS */ .P, ...command.options };
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
    const name = nameOf(command);
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
/** The words of a command's usage before its first operand or option: `trust doctor`. */
function nameOf({ usage }) {
    return /^[a-z]+(?: [a-z]+)?(?= |$)/.exec(usage)?.[0] ?? usage;
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
    const near = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestWord */ .z)(unknown[2], names);
    const hint = near === undefined ? usageOf(command) : `Did you mean --${near}?`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `there is no option ${unknown[1]}${unknown[2]}`, { hint });
}
/** What help says of an option is nothing to parseArgs. */
function asConfig(options) {
    return options;
}
//# sourceMappingURL=arguments.js.map

/***/ }),

/***/ 54820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IZ: () => (/* binding */ isGroup),
/* harmony export */   gh: () => (/* binding */ loadAll),
/* harmony export */   yV: () => (/* binding */ loadCommand)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81438);


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
/** Whether a word stands for several commands: `trust`, of which there is `trust doctor`. */
function isGroup(commands, word) {
    return Object.keys(commands).some((name) => name.startsWith(`${word} `));
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

/***/ 75081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/host/interruption.js
var host_interruption = __webpack_require__(44307);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/host/safe-text.js
var safe_text = __webpack_require__(1697);
// EXTERNAL MODULE: ./lib/runtime/system.js + 1 modules
var system = __webpack_require__(62624);
// EXTERNAL MODULE: ./lib/host/annotations.js
var host_annotations = __webpack_require__(43004);
// EXTERNAL MODULE: ./lib/host/masks.js
var host_masks = __webpack_require__(79671);
// EXTERNAL MODULE: ./lib/host/progress.js
var host_progress = __webpack_require__(14311);
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
        ? (0,host_progress/* progressLive */.s)({
            now,
            columns: () => stderr.columns ?? 80,
            // The lines hold names from outside; the display's own escapes are around them.
            write: (text) => stderr.write(text),
        })
        : (0,host_progress/* progressLines */.L)({ now, print: (line) => stderr.write(`${clean(line)}\n`) });
    const annotations = (0,host_annotations/* createAnnotations */.X)((level, message, place) => {
        // On stderr, which the runner reads for commands too: stdout is the result's alone.
        progress.aside(() => stderr.write(`${workflowCommand(level, masks.hide(message), place)}\n`));
    }, (line) => say(line));
    return {
        annotate: env.GITHUB_ACTIONS === 'true' ? annotations.add : () => { },
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
        close: () => {
            progress.close();
            annotations.close();
        },
    };
}
/** `::error file=…,line=…::message`, with everything escaped that could end a part of it (actions/toolkit, command.ts). */
function workflowCommand(level, message, { title, file, line, column }) {
    const data = (text) => (0,safe_text/* safeText */.H)(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    const property = (text) => data((0,safe_text/* safeLine */.o)(String(text)))
        .replaceAll(':', '%3A')
        .replaceAll(',', '%2C');
    const properties = Object.entries({ title, file, line, col: column })
        .filter((entry) => entry[1] !== undefined)
        .map(([name, value]) => `${name}=${property(value)}`);
    return `::${level}${properties.length === 0 ? '' : ` ${properties.join(',')}`}::${data(message)}`;
}
//# sourceMappingURL=terminal.js.map
// EXTERNAL MODULE: ./lib/runtime/version.js
var version = __webpack_require__(29984);
// EXTERNAL MODULE: ./lib/cli/arguments.js
var cli_arguments = __webpack_require__(33814);
;// CONCATENATED MODULE: ./lib/cli/commands.js
/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
const commands_commands = {
    apply: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(5641), __webpack_require__.e(5685), __webpack_require__.e(8595), __webpack_require__.e(2913), __webpack_require__.e(6064), __webpack_require__.e(1470)]).then(__webpack_require__.bind(__webpack_require__, 35859)),
    cache: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(5840)]).then(__webpack_require__.bind(__webpack_require__, 27512)),
    completion: () => __webpack_require__.e(/* import() */ 7650).then(__webpack_require__.bind(__webpack_require__, 97650)),
    copy: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8595), __webpack_require__.e(9978), __webpack_require__.e(8608), __webpack_require__.e(2913), __webpack_require__.e(3055), __webpack_require__.e(5239), __webpack_require__.e(6064), __webpack_require__.e(9719)]).then(__webpack_require__.bind(__webpack_require__, 39719)),
    demo: () => Promise.all(/* import() */[__webpack_require__.e(7404), __webpack_require__.e(3233), __webpack_require__.e(3160), __webpack_require__.e(1346)]).then(__webpack_require__.bind(__webpack_require__, 18483)),
    digest: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(6092)]).then(__webpack_require__.bind(__webpack_require__, 6092)),
    doctor: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(3338), __webpack_require__.e(2017)]).then(__webpack_require__.bind(__webpack_require__, 24403)),
    help: () => __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 10931)),
    load: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(1464)]).then(__webpack_require__.bind(__webpack_require__, 59984)),
    login: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(9475)]).then(__webpack_require__.bind(__webpack_require__, 19475)),
    logout: () => Promise.all(/* import() */[__webpack_require__.e(5620), __webpack_require__.e(5606)]).then(__webpack_require__.bind(__webpack_require__, 25606)),
    plan: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(8595), __webpack_require__.e(7841), __webpack_require__.e(6344)]).then(__webpack_require__.bind(__webpack_require__, 56171)),
    promote: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(5641), __webpack_require__.e(5685), __webpack_require__.e(2913), __webpack_require__.e(5449), __webpack_require__.e(3895)]).then(__webpack_require__.bind(__webpack_require__, 13895)),
    pull: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(8608), __webpack_require__.e(3055), __webpack_require__.e(438)]).then(__webpack_require__.bind(__webpack_require__, 626)),
    push: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(5641), __webpack_require__.e(5685), __webpack_require__.e(8595), __webpack_require__.e(2913), __webpack_require__.e(6064), __webpack_require__.e(6096)]).then(__webpack_require__.bind(__webpack_require__, 34664)),
    reference: () => __webpack_require__.e(/* import() */ 8107).then(__webpack_require__.bind(__webpack_require__, 38107)),
    save: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(7404), __webpack_require__.e(5641), __webpack_require__.e(3233), __webpack_require__.e(5685), __webpack_require__.e(1903), __webpack_require__.e(9978), __webpack_require__.e(8608), __webpack_require__.e(5239), __webpack_require__.e(5989)]).then(__webpack_require__.bind(__webpack_require__, 25069)),
    serve: () => Promise.all(/* import() */[__webpack_require__.e(3233), __webpack_require__.e(3160), __webpack_require__.e(2880)]).then(__webpack_require__.bind(__webpack_require__, 79746)),
    tag: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(5641), __webpack_require__.e(5685), __webpack_require__.e(2913), __webpack_require__.e(7994)]).then(__webpack_require__.bind(__webpack_require__, 37994)),
    'trust doctor': () => __webpack_require__.e(/* import() */ 1621).then(__webpack_require__.bind(__webpack_require__, 31621)),
    'trust export': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4517), __webpack_require__.e(9477)]).then(__webpack_require__.bind(__webpack_require__, 46345)),
    'trust init': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(3325), __webpack_require__.e(193)]).then(__webpack_require__.bind(__webpack_require__, 40193)),
    'trust inspect': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(3325), __webpack_require__.e(3207)]).then(__webpack_require__.bind(__webpack_require__, 73207)),
    'trust key': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(1297), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(1981)]).then(__webpack_require__.bind(__webpack_require__, 51864)),
    'trust lock': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4517), __webpack_require__.e(8680)]).then(__webpack_require__.bind(__webpack_require__, 99968)),
    'trust revoke': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(3325), __webpack_require__.e(9149)]).then(__webpack_require__.bind(__webpack_require__, 69149)),
    'trust sign': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(3325), __webpack_require__.e(9094)]).then(__webpack_require__.bind(__webpack_require__, 29094)),
    'trust signer': () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4236), __webpack_require__.e(5869), __webpack_require__.e(3325), __webpack_require__.e(8089)]).then(__webpack_require__.bind(__webpack_require__, 78089)),
    undo: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(2845)]).then(__webpack_require__.bind(__webpack_require__, 97585)),
    verify: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(1160), __webpack_require__.e(4517), __webpack_require__.e(915), __webpack_require__.e(1873)]).then(__webpack_require__.bind(__webpack_require__, 11421)),
    whoami: () => Promise.all(/* import() */[__webpack_require__.e(9323), __webpack_require__.e(5620), __webpack_require__.e(1297), __webpack_require__.e(4809), __webpack_require__.e(5201), __webpack_require__.e(2917)]).then(__webpack_require__.bind(__webpack_require__, 69689)),
};
//# sourceMappingURL=commands.js.map
// EXTERNAL MODULE: ./lib/cli/load-command.js
var load_command = __webpack_require__(54820);
// EXTERNAL MODULE: ./lib/cli/settings.js
var cli_settings = __webpack_require__(35997);
;// CONCATENATED MODULE: ./lib/cli/main.js








/**
 * Runs one command line (without `node` and the script) and returns the process exit code: 0 done, 1 refused or failed,
 * 2 wrong usage, 3 could not reach or check. Never throws. With `--json` an error is one JSON object on stdout.
 */
async function main(argv, streams = process, commands = commands_commands) {
    const { name, rest, json } = (0,cli_arguments/* splitCommandLine */.aL)(argv, commands);
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
async function dispatch(name, rest, { runtime, print, annotate }, streams, commands) {
    const wantsList = name === undefined || (0,load_command/* isGroup */.IZ)(commands, name);
    const command = await (0,load_command/* loadCommand */.yV)(commands, wantsList ? 'help' : name);
    const { args, options } = (0,cli_arguments/* parseArguments */.We)(command, rest);
    const settings = (0,cli_settings/* readSettings */.s)(options);
    const result = (object, text) => print(settings.json ? JSON.stringify(object) : (0,safe_text/* safeText */.H)(text));
    if (options.version === true) {
        result({ version: version/* VERSION */.x }, version/* VERSION */.x);
        return 0;
    }
    const isHelp = name !== undefined && name !== 'help' && (options.help === true || wantsList);
    const chosen = isHelp ? await (0,load_command/* loadCommand */.yV)(commands, 'help') : command;
    const chosenArgs = isHelp ? [name] : args;
    (0,cli_arguments/* checkArity */.a2)(chosen, chosenArgs);
    if (settings.dryRun && chosen.dryRun !== true && !isHelp) {
        throw new failure/* Failure */.HR('usage', `${(0,cli_arguments/* nameOf */.Vb)(chosen)} has no dry run`, {
            hint: `These have one: ${await dryRunCommands(commands)}. Nothing was done.`,
        });
    }
    const code = await chosen.run({
        args: chosenArgs,
        options,
        settings,
        runtime,
        commands,
        result,
        annotate,
        input: bytesOf(streams.stdin),
        stdin: async () => await readAll(streams.stdin, streams.signal),
    });
    return code ?? 0;
}
async function dryRunCommands(commands) {
    const all = await (0,load_command/* loadAll */.gh)(commands);
    return all.flatMap(([name, { dryRun }]) => (dryRun === true ? [name] : [])).join(', ');
}
async function* bytesOf(stdin) {
    for await (const chunk of stdin)
        yield Buffer.from(chunk);
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



/**
 * Runs the command line as this process. An interruption aborts through the runtime's signal, so that what was begun is cleaned
 * up, and gives the exit code shells expect (130 for Ctrl-C); a second one ends the process at once.
 */
async function run(argv, commands) {
    const interruption = (0,host_interruption/* catchInterruption */.H)();
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
    if (interruption.exitCode !== undefined)
        process.exit(interruption.exitCode);
    process.exitCode = code;
    interruption.close();
}
//# sourceMappingURL=run.js.map

/***/ }),

/***/ 35997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ GLOBAL_OPTIONS),
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17035);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



const GLOBAL_OPTIONS = {
    json: { type: 'boolean', help: 'Print one JSON object' },
    quiet: { type: 'boolean', short: 'q', help: 'Print results and errors only' },
    verbose: { type: 'boolean', short: 'v', help: 'Say what is being done' },
    'dry-run': { type: 'boolean', help: 'Only show what would be done, by commands that write' },
    insecure: { type: 'string', multiple: true, value: 'HOST', help: 'Plain HTTP or unchecked TLS for this registry' },
    ca: { type: 'string', value: 'FILE', help: 'Trust the certificates (PEM or DER) in this file too' },
    'registry-mirror': {
        type: 'string',
        multiple: true,
        value: 'URL',
        help: 'Read from this mirror of Docker Hub, or [HOST=]URL; none',
    },
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
    const mirrors = options['registry-mirror'];
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
        ...(mirrors === undefined ? {} : { registryMirror: mirrors }),
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

/***/ }),

/***/ 81438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
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

/***/ 29984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version in package.json; a test keeps them equal. */
const VERSION = '0.1.0';
//# sourceMappingURL=version.js.map

/***/ })

};
