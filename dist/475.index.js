export const id = 475;
export const ids = [475];
export const modules = {

/***/ 9475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _login_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1743);
/* harmony import */ var _login_prove_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3587);
/* harmony import */ var _login_reach_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7438);
/* harmony import */ var _login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6000);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(438);





const command = {
    usage: 'login [REGISTRY] -u USER --password-stdin',
    summary: 'Prove a credential to a registry and keep it where Docker keeps it',
    help: `Without REGISTRY it is Docker Hub. The password or token is read from standard input, with one line end taken off:

  echo "$TOKEN" | seaworthy login ghcr.io -u octocat --password-stdin

The user name <token> says that it is an identity token (an OAuth2 refresh token), as credential helpers write it.
The credential goes to "docker login" where Docker is installed, else to the same config.json or credential helper.`,
    options: {
        username: { type: 'string', short: 'u', value: 'USER', help: 'Who logs in' },
        'password-stdin': { type: 'boolean', help: 'Read the password or token from standard input' },
        password: { type: 'string', short: 'p', help: 'Refused: others on the machine can read arguments' },
    },
    arity: [0, 1],
    async run({ args: [registry = ''], options, settings, runtime, result, stdin }) {
        const username = readUsername(options, registry);
        const secret = trimLineEnd(await stdin());
        runtime.mask(secret);
        if (secret === '') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'standard input was empty, so there is no password', {
                hint: 'Check the variable or command that should have filled it: it gave nothing.',
            });
        }
        const configDir = settings.config;
        const prove = (0,_login_prove_js__WEBPACK_IMPORTED_MODULE_1__/* .proveByRegistry */ .V)(await (0,_login_reach_js__WEBPACK_IMPORTED_MODULE_2__/* .readReach */ .e)({ insecure: settings.insecure, caFile: settings.ca }));
        const [done] = await (0,_login_login_js__WEBPACK_IMPORTED_MODULE_0__/* .loginTo */ .z)([{ registry, username, secret }], { configDir, prove }, runtime);
        result(done, `Logged in to ${done?.registry} as ${done?.username}; kept in ${done?.place}`);
        return undefined;
    },
};
function readUsername(options, registry) {
    const words = ['login', registry, '-u USER', '--password-stdin'].filter((word) => word !== '').join(' ');
    if (options.password !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'a password on the command line is not taken', {
            hint: `Every user of this machine can see it there, and the shell keeps it: pipe it in instead: seaworthy ${words}`,
        });
    }
    (0,_login_registry_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRegistryName */ .O)(registry); // a misspelt name is told before anybody types a password
    if (typeof options.username !== 'string' || options.username === '') {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'no user name was given', { hint: `Write seaworthy ${words}` });
    }
    if (options['password-stdin'] !== true) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('usage', 'the password is read from standard input only, and --password-stdin says so', {
            hint: `Write seaworthy ${words}`,
        });
    }
    return options.username;
}
/** As Docker does: the line end that echo adds is no part of the password. */
function trimLineEnd(text) {
    return text.replace(/\r?\n$/, '');
}
//# sourceMappingURL=login.js.map

/***/ }),

/***/ 7438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readReach)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(438);



/**
 * Reads how each registry is to be reached. `insecure` lifts the checks for those hosts alone, as Docker's insecure
 * registries do: any certificate, and plain HTTP where there is no TLS.
 */
async function readReach({ insecure = [], caFile }) {
    const trusting = new Set(insecure.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5));
    const ca = caFile === undefined ? {} : { ca: [await readPem(caFile)] };
    return (registry) => ({ ...ca, ...(trusting.has(registry) ? { insecureTls: true, plainHttp: true } : {}) });
}
async function readPem(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the certificate file ${file} cannot be read`, { reference: file, cause });
    });
    if (text.includes('-----BEGIN CERTIFICATE-----'))
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `the certificate file ${file} holds no certificate`, {
        reference: file,
        hint: 'It must be PEM: -----BEGIN CERTIFICATE-----',
    });
}
//# sourceMappingURL=reach.js.map

/***/ })

};
