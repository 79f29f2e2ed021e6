export const id = 3142;
export const ids = [3142];
export const modules = {

/***/ 73142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startServer: () => (/* binding */ startServer),
/* harmony export */   stopServer: () => (/* binding */ stopServer)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20438);






const START_MS = 20_000;
const STOP_MS = 10_000;
/** What a child of Node needs from its environment; RUNNER_TRACKING_ID lets a runner end what a cancelled job left. */
const CHILD_ENV = ['PATH', 'RUNNER_TRACKING_ID', 'SystemRoot', 'NODE_EXTRA_CA_CERTS', 'TMPDIR'];
/** Starts `script` as a process of its own, tells it the configuration, and waits for its address. */
async function startServer(script, config, runtime) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(runtime.env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), 'seaworthy-buildkit-'));
    const secret = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(16).toString('hex');
    // The folder is an argument only so that the process can be known by it.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [script, folder], {
        detached: true,
        stdio: ['pipe', 'pipe', 'ignore'],
        env: Object.fromEntries(CHILD_ENV.flatMap((name) => (runtime.env[name] ? [[name, runtime.env[name]]] : []))),
        windowsHide: true,
    });
    try {
        const env = Object.fromEntries(Object.entries(runtime.env).filter(([name]) => !name.startsWith('INPUT_')));
        child.stdin.on('error', () => { }); // it ended; the wait below says so
        child.stdin.end(JSON.stringify({ ...config, folder, secret, env }));
        const address = await firstLine(child);
        child.stdout.destroy();
        child.unref();
        return { pid: child.pid, folder, address };
    }
    catch (error) {
        child.kill('SIGKILL');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true });
        throw error;
    }
}
/** Ends the server, if it still is the one that was started. Its folder stays: what was pushed is there. */
async function stopServer({ pid, folder }, runtime) {
    const deadline = runtime.clock.now() + STOP_MS;
    if (!(await isOurs(pid, folder)))
        return;
    kill(pid, 'SIGTERM');
    while (runtime.clock.now() < deadline) {
        if (!(await isOurs(pid, folder)))
            return;
        await runtime.clock.sleep(50);
    }
    kill(pid, 'SIGKILL');
}
function firstLine(child) {
    return new Promise((resolve, reject) => {
        let text = '';
        const fail = (why, cause) => {
            clearTimeout(timer);
            reject(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', `the registry for BuildKit did not start: ${why}`, { cause }));
        };
        const timer = setTimeout(() => fail(`it said nothing for ${START_MS / 1000} s`), START_MS);
        child.stdout?.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
            const [line, rest] = text.split('\n');
            if (rest === undefined)
                return;
            clearTimeout(timer);
            if (line?.startsWith('127.0.0.1:') === true)
                resolve(line);
            else
                fail(line ?? '');
        });
        child.on('error', (error) => fail(error.message, error));
        child.on('exit', (code) => fail(`it ended with ${code}`));
    });
}
/** A number of a process may belong to another one by now; where there is no /proc to ask, it is taken to be ours while it runs. */
async function isOurs(pid, folder) {
    try {
        process.kill(pid, 0);
    }
    catch {
        return false;
    }
    const words = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    // A process that has ended and waits for its parent has no words left.
    return words === undefined ? process.platform !== 'linux' : words.split('\0').includes(folder);
}
function kill(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It has ended meanwhile.
    }
}
//# sourceMappingURL=process.js.map

/***/ })

};
