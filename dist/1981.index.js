export const id = 1981;
export const ids = [1981];
export const modules = {

/***/ 51864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22233);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86693);





const command = {
    usage: 'trust key NAME --passphrase-stdin',
    summary: 'Make a key for Docker Content Trust: NAME.key and NAME.pub',
    help: `NAME.key is encrypted as Docker and Notary do it, and readable by its owner only; NAME.pub is for whoever adds the signer. Files that
are there are never overwritten.

  printf %s "$PASSPHRASE" | seaworthy trust key alice --passphrase-stdin
  printf %s "$PASSPHRASE" | seaworthy trust key root --role root --output /media/offline --passphrase-stdin`,
    options: {
        role: {
            type: 'string',
            value: 'ROLE',
            help: 'What it is for: root, targets, snapshot, or a signer (default: NAME)',
        },
        repository: { type: 'string', value: 'REPO', help: 'Note the repository it belongs to, for the notary client' },
        kind: { type: 'string', value: 'KIND', help: 'ecdsa (P-256, the default) or rsa (3072 bits)' },
        output: { type: 'string', short: 'o', value: 'DIR', help: 'The folder to write to (.)' },
        ..._keys_js__WEBPACK_IMPORTED_MODULE_3__/* .PASSPHRASE_OPTIONS */ .Gy,
    },
    arity: [1, 1],
    async run(context) {
        const { args, options, result, runtime } = context;
        const name = args[0];
        const repository = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(options, 'repository');
        const kind = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(options, 'kind') ?? 'ecdsa';
        const role = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(options, 'role') ?? name;
        if (kind !== 'ecdsa' && kind !== 'rsa') {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `--kind cannot be "${kind.slice(0, 40)}"`, { hint: 'Write ecdsa or rsa.' });
        }
        if (!/^[a-z0-9][a-z0-9_/-]{0,99}$/.test(role)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `--role cannot be "${role.slice(0, 80)}"`, {
                hint: 'root, targets, snapshot, or a name.',
            });
        }
        const passphrases = (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .passphrasesOf */ .Ds)(context);
        if (passphrases === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'a key is never kept without a passphrase, and none was given', {
                hint: 'Pipe it in (--passphrase-stdin) or name a file that holds it (--passphrase-file FILE).',
            });
        }
        const gun = repository === undefined ? undefined : (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(repository));
        const request = { name, role, gun, kind, folder: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .textOption */ .vU)(options, 'output') ?? '.' };
        const masked = async () => {
            const given = await passphrases();
            for (const one of given)
                runtime.mask(one);
            return given;
        };
        const made = await (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .makeKeyFiles */ .Lj)(request, masked);
        result(made, showKey(made));
        return undefined;
    },
};
function showKey({ keyid, role, privateKey, publicKey }) {
    const care = role === 'root' ? ['Keep it offline: whoever has the root key can replace every other key.'] : [];
    return [`${privateKey} (private, encrypted) and ${publicKey}: ${role}, key ID ${keyid}`, ...care].join('\n');
}
//# sourceMappingURL=key.js.map

/***/ }),

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
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22233);
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

/***/ 33702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ isDelegation),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   k: () => (/* binding */ BASE_ROLES),
/* harmony export */   pH: () => (/* binding */ RELEASES),
/* harmony export */   xG: () => (/* binding */ isTargetsRole)
/* harmony export */ });
/** The roles every repository has. */
const BASE_ROLES = ['root', 'targets', 'snapshot', 'timestamp'];
/** Where Docker puts what is released; its keys are those of all signers. */
const RELEASES = 'targets/releases';
const DELEGATION = /^targets(?:\/[-a-z0-9_]+)+$/;
/** Notary's grammar. No dots: a role is a part of a path and of file names. */
function isDelegation(name) {
    return name.length <= 255 && DELEGATION.test(name);
}
/** Whether this role holds tags: `targets`, or a delegation. */
function isTargetsRole(name) {
    return name === 'targets' || isDelegation(name);
}
/** The role that declares a delegation. */
function parentOf(delegation) {
    return delegation.slice(0, delegation.lastIndexOf('/'));
}
/** Whether `name` is `role` or below it. */
function isWithin(name, role) {
    return name === role || name.startsWith(`${role}/`);
}
//# sourceMappingURL=role-name.js.map

/***/ })

};
