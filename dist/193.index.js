export const id = 193;
export const ids = [193,3207];
export const modules = {

/***/ 43626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 40193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90885);
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50213);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68792);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73207);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86693);







const command = {
    usage: 'trust init REPO --root-key FILE --repository-key FILE',
    summary: 'Begin Docker Content Trust for a repository on a Notary server',
    help: `Makes and publishes root and targets: who may sign from now on. The keys are made before, with trust key; the server keeps the
timestamp key, and the snapshot key unless one is given.

  seaworthy trust key root --role root --passphrase-stdin
  seaworthy trust key repository --role targets --passphrase-stdin
  seaworthy trust key alice --passphrase-stdin
  printf '%s\\n%s\\n' "$ROOT" "$REPO" | seaworthy trust init registry.corp:5000/acme/app --dct-server https://notary.corp:4443 \\
    --root-key root.key --repository-key repository.key --signer alice=alice.pub --passphrase-stdin

Keep root.key offline: whoever has it can replace every other key, and without it none can be replaced.
New projects should sign with Sigstore or Notation instead.`,
    options: {
        'dct-server': { type: 'string', value: 'URL', help: "The Notary server; the registry's own host without it" },
        'root-key': { type: 'string', value: 'FILE', help: 'The root key: to lie offline afterwards' },
        'repository-key': { type: 'string', value: 'FILE', help: 'The key that says who may sign tags (targets)' },
        'snapshot-key': {
            type: 'string',
            value: 'FILE',
            help: "Keep the snapshot key here; then every signer needs it (default: the server's)",
        },
        signer: { type: 'string', multiple: true, value: 'NAME=FILE', help: 'Somebody who may sign tags: alice=alice.pub' },
        ..._keys_js__WEBPACK_IMPORTED_MODULE_5__/* .PASSPHRASE_OPTIONS */ .Gy,
    },
    arity: [1, 1],
    async run(context) {
        const { args, options, runtime, result } = context;
        const [root, repository] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'root-key'), (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'repository-key')];
        if (root === undefined || repository === undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `no ${root === undefined ? 'root' : 'repository'} key was given`, {
                hint: 'Make one and name it: seaworthy trust key root --role root, then --root-key root.key.',
            });
        }
        const snapshot = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'snapshot-key');
        const files = [root, repository, ...(snapshot === undefined ? [] : [snapshot])];
        const keys = await (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeyFiles */ .BJ)(files, (0,_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .passphrasesOf */ .Ds)(context), runtime);
        const dctServer = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .textOption */ .vU)(options, 'dct-server');
        const request = {
            ...(0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .policyPlace */ ._z)(options),
            quick: { dctServer, pins: [], tofu: false },
            repository: args[0],
            rootKey: (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyKey */ .Cn)(keys, root),
            repositoryKey: (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyKey */ .Cn)(keys, repository),
            snapshotKey: snapshot === undefined ? undefined : (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyKey */ .Cn)(keys, snapshot),
            signers: (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .listOption */ .y8)(options, 'signer'),
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_1__/* .initTrust */ .Pc)(request, connections));
        result(report, `${(0,_inspect_js__WEBPACK_IMPORTED_MODULE_4__.showInspection)(report)}\nFor the policy: pins: ["${report.root.pins.at(-1)}"]`);
        return undefined;
    },
};
//# sourceMappingURL=init.js.map

/***/ }),

/***/ 73207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   showInspection: () => (/* binding */ showInspection)
/* harmony export */ });
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90885);
/* harmony import */ var _trust_dct_signing_inspect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41434);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68792);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43626);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);
/* harmony import */ var _show_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87026);






const command = {
    usage: 'trust inspect REPO[:TAG]',
    summary: 'Show what Docker Content Trust says: signed tags, who signed, keys',
    help: `Everything shown is verified from the root down. Without a policy, a lock or a pin the root is whatever the server shows, and
the output says so: compare its key with the owner before you pin it.

  seaworthy trust inspect registry.corp:5000/acme/app --dct-server https://notary.corp:4443
  seaworthy trust inspect registry.corp:5000/acme/app:1.4.2 --docker`,
    options: {
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
        docker: { type: 'boolean', help: 'Print the JSON that docker trust inspect prints' },
    },
    arity: [1, 1],
    async run(context) {
        const { args, options, result } = context;
        const request = { ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options), quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options), image: args[0] };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__/* .inspectTrust */ .Xq)(request, connections));
        if (options.docker === true) {
            const docker = (0,_trust_dct_signing_inspect_js__WEBPACK_IMPORTED_MODULE_1__/* .asDockerInspect */ .r)(report);
            result(docker, JSON.stringify(docker, null, 4));
        }
        else
            result(report, showInspection(report));
        return undefined;
    },
};
/** Tags, then who may sign, then the keys, as `docker trust inspect --pretty` has it. */
function showInspection(report) {
    const { repository, server, rootTrustedBy, root } = report;
    const tags = report.tags.map(({ tag, digest, role, signers }) => [
        tag,
        digest,
        signers.join(', ') || (role === 'targets' ? '(repository key)' : '(releases)'),
    ]);
    const signers = report.signers.map(({ name, keys }) => [name, keys.join(', ')]);
    const roles = report.roles.map(({ role, version, expires, keys }) => [
        role,
        String(version),
        expires.slice(0, 10),
        keys.map((key) => `${key.slice(0, 12)}…`).join(', '),
    ]);
    const isKnown = rootTrustedBy !== 'first use';
    return [
        tags.length === 0
            ? `${repository}: no tag is signed`
            : (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(tags, { header: ['TAG', 'DIGEST', 'SIGNED BY'] }),
        ...(signers.length === 0 ? [] : ['', (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(signers, { header: ['SIGNER', 'KEYS'] })]),
        '',
        (0,_table_js__WEBPACK_IMPORTED_MODULE_4__/* .formatTable */ .k)(roles, { header: ['ROLE', 'VERSION', 'EXPIRES', 'KEYS'], right: [1] }),
        '',
        `${repository} on ${server}; its root certificate expires on ${root.certificateExpires.slice(0, 10)}`,
        isKnown
            ? `The root is trusted by ${rootTrustedBy}`
            : 'The root is what the server shows: nothing here vouches for it',
        ...(isKnown ? [] : [`Pin it once its owner confirms it: ${root.pins.join(' or ')}`]),
        ...(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .showWarnings */ .D)(report.warnings),
    ].join('\n');
}
//# sourceMappingURL=inspect.js.map

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

/***/ 87026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ showWarnings),
/* harmony export */   J: () => (/* binding */ showRoles)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);

/** What became of roles, as a table. */
function showRoles(roles) {
    const rows = roles.map(({ role, action, version, expires }) => [role, action, String(version), expires.slice(0, 10)]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(rows, { header: ['ROLE', 'ACTION', 'VERSION', 'EXPIRES'], right: [2] });
}
function showWarnings(warnings) {
    return warnings.map((warning) => `note: ${warning}`);
}
//# sourceMappingURL=show-roles.js.map

/***/ })

};
