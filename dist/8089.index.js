export const id = 8089;
export const ids = [8089];
export const modules = {

/***/ 89991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ passphrasesOf),
/* harmony export */   Gy: () => (/* binding */ PASSPHRASE_OPTIONS),
/* harmony export */   hU: () => (/* binding */ openKeys),
/* harmony export */   zx: () => (/* binding */ KEY_OPTIONS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50213);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);




/** Options of every command that opens or makes private keys. */
const PASSPHRASE_OPTIONS = {
    'passphrase-stdin': {
        type: 'boolean',
        help: 'Read the passphrase from standard input: one line, or one for each encrypted key',
    },
    'passphrase-file': { type: 'string', value: 'FILE', help: 'Read the passphrase from this file, in the same form' },
    passphrase: { type: 'string', help: 'Refused: others on the machine can read arguments' },
};
const KEY_OPTIONS = {
    key: {
        type: 'string',
        short: 'k',
        multiple: true,
        value: 'FILE',
        help: 'A private key: of Docker, Notary, OpenSSL or trust key',
    },
    ...PASSPHRASE_OPTIONS,
};
/** Opens the private keys that `--key` names. */
async function openKeys(context) {
    const files = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(context.options, 'key');
    if (files.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'no key was given', { hint: 'Name the file of a private key: --key alice.key' });
    }
    return await (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeyFiles */ .BJ)(files, passphrasesOf(context), context.runtime);
}
/** Where passphrases come from; undefined when nothing says so. */
function passphrasesOf({ options, stdin }) {
    if (options.passphrase !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'a passphrase on the command line is not taken', {
            hint: 'Every user of this machine can see it there, and the shell keeps it: pipe it in with --passphrase-stdin.',
        });
    }
    const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .vU)(options, 'passphrase-file');
    const piped = options['passphrase-stdin'] === true;
    if (file !== undefined && piped) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', '--passphrase-stdin and --passphrase-file cannot both be meant');
    }
    if (piped)
        return async () => linesOf(await stdin(), 'standard input');
    return file === undefined ? undefined : async () => linesOf(await readPassphrases(file), file);
}
async function readPassphrases(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `the passphrase file ${file} cannot be read`, { reference: file, cause });
    });
}
function linesOf(text, where) {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    if (lines.every((line) => line !== ''))
        return lines;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${where} ${text.trim() === '' ? 'was empty' : 'has an empty line'}, where a passphrase is wanted`, {
        hint: 'Check the variable or command that should have filled it: it gave nothing.',
    });
}
//# sourceMappingURL=keys.js.map

/***/ }),

/***/ 78089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90885);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68792);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);




const command = {
    usage: 'trust signer REPO --key FILE',
    summary: 'Say who may sign tags: add signers, remove them, replace their keys',
    help: `A signer NAME gets the role targets/NAME, and may sign targets/releases. It takes the repository key (targets).

  seaworthy trust signer registry.corp:5000/acme/app --add bob=bob.pub --key repository.key --passphrase-file pass
  seaworthy trust signer registry.corp:5000/acme/app --remove alice --key repository.key --key bob.key --passphrase-file pass
  seaworthy trust signer registry.corp:5000/acme/app --remove alice --add alice=new.pub --key repository.key --key bob.key --passphrase-file pass

What a removed signer released would no longer count, so it is signed anew by the key of one who stays.`,
    options: {
        add: {
            type: 'string',
            multiple: true,
            value: 'NAME=FILE',
            help: 'Their public key or certificate: alice=alice.pub',
        },
        remove: { type: 'string', multiple: true, value: 'NAME', help: 'Somebody who may sign no more' },
        ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_OPTIONS */ .zx,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
    },
    dryRun: true,
    arity: [1, 1],
    async run(context) {
        const { args, options, settings, result } = context;
        const request = {
            ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options),
            quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options),
            repository: args[0],
            keys: await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeys */ .hU)(context),
            add: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(options, 'add'),
            remove: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(options, 'remove'),
            dryRun: settings.dryRun,
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__/* .changeTrustSigners */ .W0)(request, connections));
        result(report, showSigners(report, settings.dryRun));
        return undefined;
    },
};
function showSigners({ repository, added, removed, signers, roles }, dryRun) {
    return [
        ...removed.map((name) => `${dryRun ? 'would remove' : 'removed'} ${name}`),
        ...added.map((name) => `${dryRun ? 'would add' : 'added'} ${name}`),
        ...roles.map(({ role, version }) => `${dryRun ? 'would sign' : 'signed'} ${role}, version ${version}`),
        `${repository}: ${dryRun ? 'its signers are' : 'its signers are now'} ${signers.join(', ') || 'nobody by name'}`,
    ].join('\n');
}
//# sourceMappingURL=signer.js.map

/***/ })

};
