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
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89230);
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22233);
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
/* harmony import */ var _ship_trust_admin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89230);
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

/***/ }),

/***/ 89230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W0: () => (/* binding */ changeTrustSigners),
  Pc: () => (/* binding */ initTrust),
  Xq: () => (/* binding */ inspectTrust)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/session.js + 2 modules
var session = __webpack_require__(83872);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/trust/dct/parse-metadata.js
var parse_metadata = __webpack_require__(41931);
// EXTERNAL MODULE: ./lib/trust/dct/strict-json.js
var strict_json = __webpack_require__(41708);
// EXTERNAL MODULE: ./lib/trust/dct/signing/role-drafts.js
var role_drafts = __webpack_require__(41065);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/trust/dct/signing/der.js
var der = __webpack_require__(89261);
// EXTERNAL MODULE: ./lib/trust/dct/signing/pem.js
var pem = __webpack_require__(7308);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/root-certificate.js



const TEN_YEARS_MS = 10 * 365 * 86_400_000;
/**
 * The certificate that ties a root key to its repository (RFC 5280), as Notary makes it: self-signed, the GUN as common name, ten years from
 * `now` (ms), for digital signatures and code signing, no authority. PEM. For ECDSA and RSA keys.
 */
function makeRootCertificate(privateKey, gun, now) {
    const algorithm = privateKey.asymmetricKeyType === 'rsa'
        ? (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.113549.1.1.11'), der/* NULL */.Cq)
        : (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.10045.4.3.2'));
    const name = (0,der/* sequence */.K2)((0,der/* setOf */.s4)((0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.4.3'), (0,der/* utf8String */.tv)(gun))));
    const body = (0,der/* sequence */.K2)((0,der/* tagged */.VK)(0, (0,der/* integer */.nd)(2)), (0,der/* integer */.nd)(serialNumber()), algorithm, name, (0,der/* sequence */.K2)((0,der/* time */.kB)(now), (0,der/* time */.kB)(now + TEN_YEARS_MS)), name, (0,external_node_crypto_.createPublicKey)(privateKey).export({ format: 'der', type: 'spki' }), (0,der/* tagged */.VK)(3, (0,der/* sequence */.K2)(...EXTENSIONS)));
    const signature = (0,external_node_crypto_.sign)('sha256', body, privateKey);
    return (0,pem/* formatPem */.u)('CERTIFICATE', (0,der/* sequence */.K2)(body, algorithm, (0,der/* bitString */.FY)(signature)));
}
/** digitalSignature and keyEncipherment; codeSigning; not an authority. */
const EXTENSIONS = [
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.15'), der/* TRUE */.rT, (0,der/* octetString */.J8)((0,der/* bitString */.FY)(Buffer.from([0b1010_0000]), 5))),
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.37'), (0,der/* octetString */.J8)((0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.3.6.1.5.5.7.3.3')))),
    (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.5.29.19'), der/* TRUE */.rT, (0,der/* octetString */.J8)((0,der/* sequence */.K2)())),
];
/** Positive, and of the same length always. */
function serialNumber() {
    const bytes = (0,external_node_crypto_.randomBytes)(16);
    bytes[0] = (bytes[0] & 0x3f) | 0x40;
    return bytes;
}
//# sourceMappingURL=root-certificate.js.map
// EXTERNAL MODULE: ./lib/trust/dct/signing/seal.js
var seal = __webpack_require__(39489);
// EXTERNAL MODULE: ./lib/trust/dct/signing/signers.js
var signing_signers = __webpack_require__(22901);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/initialize.js









/**
 * Begins the trust data of a repository: root (with a certificate for the repository, ten years) and targets, version 1, published and read back under
 * the root key as pin. Throws `Failure('refused')` where there is trust data already.
 */
async function initializeRepository(place, { rootKey, repositoryKey, snapshotKey, signers }) {
    const { gun, requirement, context } = place;
    checkRootKey(rootKey, repositoryKey);
    const client = await (0,session/* sessionOf */.MC)(context).client(gun, requirement);
    if ((await client.get(gun, 'root', strict_json/* ROLE_LIMITS */.qB.maxBytes)) !== undefined)
        throw alreadyThere(gun, client.host);
    const timestamp = await client.serverKey(gun, 'timestamp');
    const snapshot = snapshotKey?.key ?? (await client.serverKey(gun, 'snapshot'));
    const now = context.runtime.clock.now();
    const certificate = {
        keytype: rootKey.key.keytype === 'rsa' ? 'rsa-x509' : 'ecdsa-x509',
        public: Buffer.from(makeRootCertificate(rootKey.privateKey, gun, now)).toString('base64'),
    };
    const roles = {
        root: byId(certificate),
        targets: byId(repositoryKey.key),
        snapshot: byId(snapshot),
        timestamp: byId(timestamp),
    };
    const authority = (name) => ({
        name,
        keys: roles[name],
        keyids: [...roles[name].keys()],
        threshold: 1,
    });
    const files = new Map();
    files.set('root', (0,seal/* sealRole */.qy)((0,role_drafts/* draftRoot */.iQ)(roles, now), authority('root'), [rootKey]));
    const targets = (0,role_drafts/* renewed */.Fv)((0,signing_signers/* withSigners */.KS)(role_drafts/* NO_TARGETS */.lD, signers), now, role_drafts/* ROLE_LIFE_MS */.LT.targets);
    files.set('targets', (0,seal/* sealRole */.qy)(targets, authority('targets'), [repositoryKey]));
    if (snapshotKey !== undefined) {
        const meta = Object.fromEntries([...files].map(([name, bytes]) => [name, (0,seal/* entryFor */.cy)(bytes)]));
        const first = (0,role_drafts/* renewed */.Fv)({ _type: 'Snapshot', expires: '', meta, version: 0 }, now, role_drafts/* ROLE_LIFE_MS */.LT.snapshot);
        files.set('snapshot', (0,seal/* sealRole */.qy)(first, authority('snapshot'), [snapshotKey]));
    }
    if ((await client.post(gun, files)) === 'outdated')
        throw alreadyThere(gun, client.host);
    const pin = { kind: 'spki', text: `spki:sha256:${rootKey.spki}`, sha256: rootKey.spki };
    const pinned = { ...requirement, pins: [pin], trustOnFirstUse: false };
    const { repository } = await (0,session/* sessionOf */.MC)(context).openAfresh(gun, pinned);
    checkReadBack(repository, files);
    return repository;
}
function byId(key) {
    return new Map([[(0,keys/* keyIdOf */.yg)(key), key]]);
}
function checkRootKey(rootKey, repositoryKey) {
    if (rootKey.key.keytype === 'ed25519') {
        throw new failure/* Failure */.HR('unsupported', `${rootKey.where} is an Ed25519 key, which no root of Notary can be`, {
            hint: 'Make an ECDSA key: seaworthy trust key root --role root.',
        });
    }
    if (rootKey.spki !== repositoryKey.spki)
        return;
    throw new failure/* Failure */.HR('usage', 'the root key and the repository key are the same', {
        hint: 'The root key is to lie offline; the repository key is used whenever signers change. Make two: seaworthy trust key.',
    });
}
function checkReadBack({ gun, root, targets }, files) {
    const shown = { root: root.bytes, targets: targets.get('targets')?.bytes ?? new Uint8Array() };
    for (const [name, bytes] of Object.entries(shown)) {
        if (Buffer.compare(bytes, files.get(name)) === 0)
            continue;
        const { version } = (0,parse_metadata/* parseEnvelope */.mE)(bytes, `${name}.json`).signed;
        throw new failure/* Failure */.HR('failed', `${gun}: the server shows another ${name}.json (version ${version}) than was published`, {
            hint: 'Somebody else began the trust data at the same time. Look: seaworthy trust inspect.',
        });
    }
}
function alreadyThere(gun, host) {
    return new failure/* Failure */.HR('refused', `${host} has trust data for ${gun} already; it is not begun anew`, {
        reference: gun,
        hint: 'To add signers: seaworthy trust signer. To begin anew, its owner has to delete it first: notary delete GUN --remote.',
    });
}
//# sourceMappingURL=initialize.js.map
// EXTERNAL MODULE: ./lib/trust/dct/signing/inspect.js
var inspect = __webpack_require__(41434);
// EXTERNAL MODULE: ./lib/ship/trust/keys.js + 1 modules
var trust_keys = __webpack_require__(22233);
// EXTERNAL MODULE: ./lib/ship/trust/place.js
var place = __webpack_require__(18204);
;// CONCATENATED MODULE: ./lib/ship/trust/admin.js








/** What the trust data of a repository says, verified; without pin, policy or lock whatever root the server shows is believed, and the report says so. */
async function inspectTrust(request, connections) {
    const reference = (0,image_reference/* parseReference */.F2)(request.image);
    return await (0,place/* withPlace */.q)(request, reference, connections, 'first use', async (place) => {
        const { repository } = await (0,session/* sessionOf */.MC)(place.context).open(place.gun, place.requirement);
        return (0,inspect/* inspectRepository */.F)(repository, reference.tag);
    });
}
/** Begins the trust data of a repository; what it is then. */
async function initTrust(request, connections) {
    const reference = repositoryOnly(request.repository);
    const { rootKey, repositoryKey, snapshotKey } = request;
    const signers = await (0,trust_keys/* readSigners */.i8)(request.signers);
    return await (0,place/* withPlace */.q)(request, reference, connections, 'first use', async (place) => (0,inspect/* inspectRepository */.F)(await initializeRepository(place, { rootKey, repositoryKey, snapshotKey, signers })));
}
/** Says who may sign tags of a repository: adds signers, removes them, or replaces their keys by doing both. */
async function changeTrustSigners(request, connections) {
    const reference = repositoryOnly(request.repository);
    if (request.add.length + request.remove.length === 0) {
        throw new failure/* Failure */.HR('usage', 'nobody is to be added or removed', {
            hint: 'Write --add alice=alice.pub, --remove bob, or both.',
        });
    }
    const add = await (0,trust_keys/* readSigners */.i8)(request.add);
    const { keys, remove, dryRun } = request;
    const { signers, versions } = await (0,place/* withPlace */.q)(request, reference, connections, 'refuse', (place) => (0,signing_signers/* changeSigners */.cz)({ ...place, keys }, { add, remove }, { dryRun }));
    return {
        repository: (0,image_reference/* repositoryOf */._M)(reference),
        added: add.map(({ name }) => name),
        removed: remove,
        signers,
        roles: [...versions].map(([role, version]) => ({ role, version })),
    };
}
function repositoryOnly(text) {
    const { registry, repository, tag, digest } = (0,image_reference/* parseReference */.F2)(text);
    if (tag === undefined && digest === undefined)
        return { registry, repository };
    throw new failure/* Failure */.HR('usage', `${text} is an image; a whole repository is meant here`, {
        reference: text,
        hint: `Write ${registry}/${repository}.`,
    });
}
//# sourceMappingURL=admin.js.map

/***/ }),

/***/ 41434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ inspectRepository),
/* harmony export */   r: () => (/* binding */ asDockerInspect)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51072);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33702);
/* harmony import */ var _root_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28697);
/* harmony import */ var _declared_roles_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11698);








/** Docker's name for a tag that only the repository's own key, or nobody by name, signed. */
const REPO_ADMIN = 'Repo Admin';
/** Describes verified trust data; with `only`, of its tags that one (`Failure('not-found')` when it is not signed). */
function inspectRepository(repository, only) {
    const { gun, source, root, now } = repository;
    const names = only === undefined ? releasedTags(repository) : [only];
    const warnings = [];
    const tags = names.flatMap((tag) => {
        try {
            const found = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ROLES */ .I7);
            warnings.push(...found.warnings);
            const signers = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .signersOf */ .Re)(repository, found).map(({ name }) => nameOf(name));
            const { entry, role } = found;
            return [{ tag, digest: (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOfEntry */ .Uv)(entry), length: entry.length, role: role.name, signers }];
        }
        catch (error) {
            if (only !== undefined || !(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
                throw error;
            warnings.push(`${tag}: ${error.message}`);
            return [];
        }
    });
    for (const [name, error] of repository.broken) {
        // A signer who signed nothing yet is nothing to worry about.
        if (!repository.snapshot.content.meta.has(name))
            continue;
        warnings.push(`${name} does not hold: ${error.message}`);
    }
    const rootKeys = (0,_root_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .rootKeysFor */ .Y)(gun, root.root, now, 'root.json');
    const expires = Math.min(...rootKeys.map(({ bundle: [leaf] }) => (leaf === undefined ? 0 : (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .validity */ .bg)(leaf)[1])));
    const declared = (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_6__/* .declaredRoles */ ._G)(repository);
    const roles = (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .rolesOf */ .R7)(repository);
    return {
        repository: gun,
        server: source,
        rootTrustedBy: root.trustedBy,
        tags,
        signers: declared
            .filter(({ name }) => name !== 'targets' && name !== _role_name_js__WEBPACK_IMPORTED_MODULE_7__/* .RELEASES */ .pH)
            .map(({ name, keyids }) => ({ name: nameOf(name), keys: keyids })),
        root: {
            version: root.root.version,
            digest: root.digest,
            certificateExpires: new Date(expires).toISOString(),
            pins: [
                ...rootKeys.map(({ keyid }) => `keyid:${keyid}`),
                ...new Set(rootKeys.map(({ key }) => `spki:sha256:${(0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .spkiHashOf */ .bk)(key)}`)),
            ],
            keys: root.root.roles.root.keyids,
        },
        repositoryKeys: root.root.roles.targets.keyids,
        roles: [...roles].map(([role, { version, expires: until }]) => ({
            role,
            version,
            expires: new Date(until).toISOString(),
            ...keysOf(repository, role),
        })),
        warnings: [...new Set(warnings)],
    };
}
/** The same in the form of `docker trust inspect`. */
function asDockerInspect(report) {
    const ids = (keys) => keys.map((ID) => ({ ID }));
    const byName = (list) => list.sort((a, b) => (a.Name < b.Name ? -1 : 1));
    return [
        {
            Name: report.repository,
            SignedTags: report.tags.map(({ tag, digest, signers }) => ({
                SignedTag: tag,
                Digest: digest.slice('sha256:'.length),
                Signers: signers.length === 0 ? [REPO_ADMIN] : [...signers].sort(),
            })),
            Signers: byName(report.signers.map(({ name, keys }) => ({ Name: name, Keys: ids(keys) }))),
            AdministrativeKeys: [
                { Name: 'Root', Keys: ids(report.root.keys) },
                { Name: 'Repository', Keys: ids(report.repositoryKeys) },
            ],
        },
    ];
}
function keysOf(repository, name) {
    const { root } = repository.root;
    const base = Object.hasOwn(root.roles, name) ? root.roles[name] : undefined;
    const { keyids, threshold } = base ?? repository.targets.get(name) ?? { keyids: [], threshold: 0 };
    return { keys: keyids, threshold };
}
function releasedTags(repository) {
    const tags = _lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .tagsOf */ .Fg)(role);
    });
    return [...new Set(tags)].sort();
}
function nameOf(role) {
    return role.slice('targets/'.length);
}
//# sourceMappingURL=inspect.js.map

/***/ })

};
