export const id = 236;
export const ids = [236];
export const modules = {

/***/ 236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
;// CONCATENATED MODULE: ./lib/runtime/exec.js


/** Runs a program with node:child_process; see `Runtime.exec`. */
function execFile(file, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, args, {
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
                ? new failure/* Failure */.HR('not-found', `there is no program "${file}" on the PATH`, { cause })
                : new failure/* Failure */.HR('failed', `"${file}" could not be run`, { cause }));
        });
        child.on('close', (code) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            resolve({ exitCode: code ?? 1, stdout: text(stdout), stderr: text(stderr) });
        });
        child.stdin.end(options.stdin ?? '');
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./lib/runtime/system.js



const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        await (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
    },
};
const silentLog = { debug: () => { }, info: () => { }, warn: () => { } };
/** A runtime on the real clock that says nothing and sees an empty environment; callers replace the parts they care about. */
function systemRuntime(parts = {}) {
    return {
        clock: systemClock,
        random: () => (0,external_node_crypto_.randomBytes)(6).readUIntBE(0, 6) / 2 ** 48,
        env: {},
        log: silentLog,
        progress: () => { },
        mask: () => { },
        exec: execFile,
        ...parts,
    };
}
//# sourceMappingURL=system.js.map
;// CONCATENATED MODULE: ./lib/cli/commands.js
/** Every command and where it lives. Loaded one at a time, so that starting up costs the same however many there are. */
const commands = {
    reference: () => __webpack_require__.e(/* import() */ 882).then(__webpack_require__.bind(__webpack_require__, 882)),
};
//# sourceMappingURL=commands.js.map
;// CONCATENATED MODULE: ./lib/cli/main.js




const GLOBAL_OPTIONS = {
    json: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    verbose: { type: 'boolean', short: 'v' },
    help: { type: 'boolean', short: 'h' },
};
/** Runs one command line (without `node` and the script) and returns the process exit code. */
async function main(argv) {
    const json = argv.includes('--json');
    try {
        return await dispatch(argv);
    }
    catch (error) {
        process.stderr.write(json ? '' : `seaworthy: ${(0,failure/* describeError */.Uc)(error)}\n`);
        if (json)
            process.stdout.write(`${JSON.stringify((0,failure/* errorToJson */.gO)(error))}\n`);
        return (0,failure/* exitCodeOf */.FO)(error);
    }
}
async function dispatch(argv) {
    const [name = 'help', ...rest] = argv;
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined)
        throw new failure/* Failure */.HR('usage', `there is no command "${name}"`, { hint: 'See seaworthy help.' });
    const { command } = await load();
    const { values, positionals } = (0,external_node_util_.parseArgs)({
        args: rest,
        options: { ...GLOBAL_OPTIONS, ...command.options },
        allowPositionals: true,
    });
    const code = await command.run({
        args: positionals,
        options: values,
        runtime: systemRuntime({ env: process.env }),
        result: (object, text) => {
            process.stdout.write(`${values.json === true ? JSON.stringify(object) : text}\n`);
        },
        stdin: async () => {
            let text = '';
            for await (const chunk of process.stdin)
                text += chunk;
            return text;
        },
    });
    return code ?? 0;
}
//# sourceMappingURL=main.js.map

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

/***/ })

};
