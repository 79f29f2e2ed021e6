export const id = 5869;
export const ids = [5869];
export const modules = {

/***/ 86693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _z: () => (/* binding */ policyPlace),
/* harmony export */   bt: () => (/* binding */ QUICK_OPTIONS),
/* harmony export */   iJ: () => (/* binding */ POLICY_OPTIONS),
/* harmony export */   u0: () => (/* binding */ quickCheck),
/* harmony export */   vU: () => (/* binding */ textOption),
/* harmony export */   y8: () => (/* binding */ listOption)
/* harmony export */ });
/** Options of every command that reads the policy. */
const POLICY_OPTIONS = {
    policy: { type: 'string', value: 'FILE', help: 'The policy (.github/seaworthy.yml)' },
    lock: { type: 'string', value: 'FILE', help: 'The trust lock (seaworthy.lock)' },
};
/** Options of a check without a policy. */
const QUICK_OPTIONS = {
    'dct-server': { type: 'string', value: 'URL', help: 'Without a policy: the Notary server' },
    pin: {
        type: 'string',
        multiple: true,
        value: 'PIN',
        help: 'Without a policy: a root that is trusted, as keyid:HEX, spki:sha256:HEX, ca:FILE or root:sha256:HEX@vN',
    },
    tofu: { type: 'boolean', help: 'Without a policy: believe whatever root the server shows' },
};
function policyPlace(options) {
    return {
        root: '.',
        policyFile: textOption(options, 'policy') ?? '.github/seaworthy.yml',
        lockFile: textOption(options, 'lock') ?? 'seaworthy.lock',
    };
}
/** What the options ask for in place of the policy; undefined when they ask for nothing. */
function quickCheck(options) {
    const dctServer = textOption(options, 'dct-server');
    const pins = (options.pin ?? []);
    const tofu = options.tofu === true;
    return dctServer === undefined && pins.length === 0 && !tofu ? undefined : { dctServer, pins, tofu };
}
function textOption(options, name) {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The values of an option that may be given several times. */
function listOption(options, name) {
    return (options[name] ?? []);
}
//# sourceMappingURL=options.js.map

/***/ }),

/***/ 22233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lj: () => (/* binding */ makeKeyFiles),
  Cn: () => (/* binding */ onlyKey),
  BJ: () => (/* binding */ openKeyFiles),
  i8: () => (/* binding */ readSigners)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/trust/dct/signing/der.js
var der = __webpack_require__(89261);
// EXTERNAL MODULE: ./lib/trust/dct/signing/pem.js
var pem = __webpack_require__(7308);
// EXTERNAL MODULE: ./lib/trust/dct/signing/signing-key.js
var signing_key = __webpack_require__(31783);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/key-text.js






/**
 * The private keys of a file: PKCS#8, plain or encrypted (PBES2, as Docker and Notary write it, with their headers), PKCS#1 and SEC1, plain or
 * with a DEK-Info header. `Failure('invalid')` names `where` when it holds none.
 */
function findKeys(text, where) {
    const keys = (0,pem/* parsePem */.o)(text, where)
        .filter(({ label }) => label.endsWith('PRIVATE KEY'))
        .map((block) => ({ block, isEncrypted: block.label.startsWith('ENCRYPTED') || block.headers.has('dek-info') }));
    if (keys.length > 0)
        return keys;
    throw new failure/* Failure */.HR('invalid', `${where} holds no private key`, {
        reference: where,
        hint: 'It may be the public half. To sign, the private key is wanted: alice.key, not alice.pub.',
    });
}
/** Opens a private key; the passphrase is for encrypted ones. Throws `Failure('refused')` when it does not fit. */
function openKey({ block, isEncrypted }, passphrase, where) {
    if (isEncrypted && passphrase === undefined)
        throw lockedKey(where);
    // OpenSSL knows the header of an encrypted key of its own; those of Notary it takes for a broken file.
    const key = block.headers.has('dek-info') ? block.text : block.bare;
    let privateKey;
    try {
        privateKey = (0,external_node_crypto_.createPrivateKey)({ key, format: 'pem', ...(isEncrypted ? { passphrase } : {}) });
    }
    catch (error) {
        throw isEncrypted ? wrongPassphrase(where, error) : unreadable(where, error);
    }
    return (0,signing_key/* signingKeyOf */.i)(privateKey, where, block.headers.get('role'));
}
/** Notary asks for 2048, which was weak then; it reads any number. */
const ITERATIONS = 600_000;
/**
 * A private key as Docker and Notary keep it: PKCS#8 under PBES2 (RFC 8018) with PBKDF2-HMAC-SHA1 and AES-256-CBC, which is all that they read,
 * and what it is for in the headers.
 */
function encryptKey(key, passphrase, headers) {
    const [salt, iv] = [(0,external_node_crypto_.randomBytes)(16), (0,external_node_crypto_.randomBytes)(16)];
    const secret = (0,external_node_crypto_.pbkdf2Sync)(passphrase, salt, ITERATIONS, 32, 'sha1');
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-cbc', secret, iv);
    const content = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
    const derivation = (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.113549.1.5.12'), (0,der/* sequence */.K2)((0,der/* octetString */.J8)(salt), (0,der/* integer */.nd)(ITERATIONS)));
    const encryption = (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('2.16.840.1.101.3.4.1.42'), (0,der/* octetString */.J8)(iv));
    const scheme = (0,der/* sequence */.K2)((0,der/* objectIdentifier */.RG)('1.2.840.113549.1.5.13'), (0,der/* sequence */.K2)(derivation, encryption));
    return (0,pem/* formatPem */.u)('ENCRYPTED PRIVATE KEY', (0,der/* sequence */.K2)(scheme, (0,der/* octetString */.J8)(content)), headers);
}
/** The public half as Docker writes it beside: `alice.pub`. */
function publicKeyPem(key, headers) {
    return (0,pem/* formatPem */.u)('PUBLIC KEY', (0,external_node_crypto_.createPublicKey)(key).export({ format: 'der', type: 'spki' }), headers);
}
/** The public key of a signer: a PEM public key, or a certificate, which then is a part of the key's ID as Notary has it. */
function parsePublicKey(text, where) {
    const [block, ...more] = (0,pem/* parsePem */.o)(text, where);
    if (block === undefined || more.length > 0 || block.label.endsWith('PRIVATE KEY')) {
        throw new failure/* Failure */.HR('invalid', `${where} is not one public key`, {
            reference: where,
            hint: block?.label.endsWith('PRIVATE KEY')
                ? 'It is a private key, which nobody else is to see: give the file with the public half, alice.pub.'
                : 'Give a PEM file with one public key or one certificate.',
        });
    }
    const key = readPublicKey(block, where);
    (0,keys/* publicKeyOf */.kc)(key);
    return key;
}
function readPublicKey({ label, bare }, where) {
    try {
        if (label === 'CERTIFICATE') {
            const type = new external_node_crypto_.X509Certificate(bare).publicKey.asymmetricKeyType === 'rsa' ? 'rsa-x509' : 'ecdsa-x509';
            return { keytype: type, public: Buffer.from(bare).toString('base64') };
        }
        const object = (0,external_node_crypto_.createPublicKey)(bare);
        const der = object.export({ format: 'der', type: 'spki' });
        if (object.asymmetricKeyType === 'ed25519') {
            const raw = Buffer.from(object.export({ format: 'jwk' }).x, 'base64url');
            return { keytype: 'ed25519', public: raw.toString('base64') };
        }
        return { keytype: object.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa', public: der.toString('base64') };
    }
    catch (error) {
        throw unreadable(where, error);
    }
}
function lockedKey(where) {
    return new failure/* Failure */.HR('usage', `${where} is encrypted, and no passphrase was given`, {
        reference: where,
        hint: 'Pipe it in (--passphrase-stdin) or name a file that holds it (--passphrase-file FILE).',
    });
}
/** What OpenSSL says differs with where the wrong bytes first make no sense; only an unknown cipher is told apart. */
function wrongPassphrase(where, error) {
    const isUnsupported = /UNSUPPORTED|UNKNOWN_CIPHER/i.test(String(error.code));
    return new failure/* Failure */.HR('refused', `${where} cannot be opened: the passphrase is wrong`, {
        reference: where,
        hint: isUnsupported
            ? 'Or its cipher is one that this Node does not have: check with openssl pkey -in FILE -noout.'
            : 'With several encrypted keys, give one line for all or one line for each, in the order of the keys.',
    });
}
function unreadable(where, cause) {
    return new failure/* Failure */.HR('invalid', `${where} cannot be read: it is no key in a form that is known`, {
        reference: where,
        hint: 'PEM as Docker, Notary or OpenSSL write it is read.',
        cause,
    });
}
//# sourceMappingURL=key-text.js.map
// EXTERNAL MODULE: ./lib/trust/dct/signing/signers.js
var signing_signers = __webpack_require__(22901);
;// CONCATENATED MODULE: ./lib/ship/trust/keys.js







/** Opens the private keys in files, all of each. Encrypted ones take their passphrase in the order in which they come. */
async function openKeyFiles(files, passphrases, { log, mask }) {
    const found = [];
    for (const file of files) {
        const keys = findKeys(await readKeyFile(file), file);
        if (keys.some(({ isEncrypted }) => !isEncrypted) && (await isOpenToOthers(file))) {
            log.warn(`${file} is not encrypted, and others on this machine may read it: chmod 600 ${file}`);
        }
        found.push(...keys.map((key) => ({ ...key, file })));
    }
    const locked = found.filter(({ isEncrypted }) => isEncrypted);
    const given = locked.length === 0 ? [] : ((await passphrases?.()) ?? []);
    for (const one of given)
        mask(one);
    if (given.length > 1 && given.length !== locked.length) {
        throw new failure/* Failure */.HR('usage', `there are ${given.length} passphrases for ${locked.length} encrypted keys`, {
            hint: 'Give one line for all of them, or one line for each, in the order of the keys.',
        });
    }
    return found.map((key) => {
        const passphrase = given.length === 1 ? given[0] : given[locked.indexOf(key)];
        return openKey(key, passphrase, key.file);
    });
}
/** Reads the file of a key for one purpose, which must hold one key. */
function onlyKey(keys, file) {
    const own = keys.filter(({ where }) => where === file);
    if (own.length === 1)
        return own[0];
    throw new failure/* Failure */.HR('usage', `${file} holds ${own.length} keys, where one is wanted`, {
        hint: 'Export it alone: notary key export --key ID.',
    });
}
/** Reads `alice=alice.pub`, a name and the file of a public key or certificate; the same name may come again with another key. */
async function readSigners(texts) {
    const signers = new Map();
    for (const text of texts) {
        const [, name = '', file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
        if (file === undefined) {
            throw new failure/* Failure */.HR('usage', `"${text.slice(0, 100)}" does not say who signs with which key`, {
                hint: 'Write NAME=FILE: alice=alice.pub.',
            });
        }
        (0,signing_signers/* signerRole */.dZ)(name);
        const key = parsePublicKey(await readKeyFile(file), file);
        signers.set(name, { name, keys: [...(signers.get(name)?.keys ?? []), key] });
    }
    return [...signers.values()];
}
/** What Docker asks for, at least; shorter ones it could not be given. */
const PASSPHRASE_MIN = 8;
/** Makes a key pair: the private half encrypted and readable by its owner only. Files that are there are never overwritten. */
async function makeKeyFiles(request, passphrases) {
    const { name, role, gun, folder, kind } = request;
    if (!/^[a-z0-9][a-z0-9_-]{0,99}$/.test(name)) {
        throw new failure/* Failure */.HR('usage', `"${name.slice(0, 80)}" cannot be the name of a key`, {
            hint: 'Lowercase letters, digits, "-" and "_": it becomes NAME.key and NAME.pub.',
        });
    }
    const [passphrase = '', ...more] = await passphrases();
    if (more.length > 0 || passphrase.length < PASSPHRASE_MIN) {
        throw new failure/* Failure */.HR('usage', `a passphrase is one line of at least ${PASSPHRASE_MIN} characters`, {
            hint: 'Docker and Notary take no shorter ones either.',
        });
    }
    const privateKey = generate(kind);
    const files = { privateKey: (0,external_node_path_.join)(folder, `${name}.key`), publicKey: (0,external_node_path_.join)(folder, `${name}.pub`) };
    for (const file of Object.values(files)) {
        if (await exists(file))
            throw overwritten(file);
    }
    const { keyid } = (0,signing_key/* signingKeyOf */.i)(privateKey, files.privateKey);
    // The path is where Notary's client puts the key when it imports it: under its ID.
    const headers = { role, path: keyid, ...(gun === undefined ? {} : { gun }) };
    await (0,promises_.mkdir)(folder, { recursive: true });
    await writeNew(files.privateKey, encryptKey(privateKey, passphrase, headers), 0o600);
    await writeNew(files.publicKey, publicKeyPem(privateKey, { role }), 0o644);
    return { keyid, role, ...files };
}
function generate(kind) {
    return kind === 'rsa'
        ? (0,external_node_crypto_.generateKeyPairSync)('rsa', { modulusLength: 3072 }).privateKey
        : (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' }).privateKey;
}
/** A key that was overwritten is a repository that nobody can sign any more. */
async function writeNew(file, text, mode) {
    try {
        const handle = await (0,promises_.open)(file, 'wx', mode);
        try {
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        if (cause.code === 'EEXIST')
            throw overwritten(file);
        throw new failure/* Failure */.HR('failed', `the key file ${file} cannot be written`, { reference: file, cause });
    }
}
function overwritten(file) {
    return new failure/* Failure */.HR('refused', `${file} is there already, and keys are never overwritten`, {
        reference: file,
        hint: 'Choose another name or folder (--output), or move the old key away.',
    });
}
async function exists(file) {
    return await (0,promises_.stat)(file).then(() => true, () => false);
}
async function readKeyFile(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new failure/* Failure */.HR('not-found', `the key file ${file} cannot be read`, { reference: file, cause });
    }
}
async function isOpenToOthers(file) {
    return process.platform !== 'win32' && ((await (0,promises_.stat)(file)).mode & 0o077) !== 0;
}
//# sourceMappingURL=keys.js.map

/***/ }),

/***/ 11698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KX: () => (/* binding */ rolesToSign),
/* harmony export */   _G: () => (/* binding */ declaredRoles),
/* harmony export */   cC: () => (/* binding */ snapshotAuthority),
/* harmony export */   ut: () => (/* binding */ rolesWithTag)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39489);



/** `targets` and every delegation that a role that holds declares, signed yet or not, in the order in which they are declared. */
function declaredRoles(repository) {
    const { root } = repository.root;
    const delegations = [...repository.targets.values()].flatMap(({ content, paths }) => content.delegations.map((role) => ({ ...role, keys: content.keys, paths: [...paths, role.paths] })));
    return [{ name: 'targets', ...root.roles.targets, keys: root.keys, paths: [] }, ...delegations];
}
function snapshotAuthority({ root: { root } }) {
    return { name: 'snapshot', ...root.roles.snapshot, keys: root.keys };
}
/**
 * The roles that a tag is signed in: those named, or else every delegation right below `targets` that the keys may sign and whose paths allow the
 * tag, `targets/releases` first; `targets` itself only in a repository without delegations (as docker trust sign has it). Throws
 * `Failure('refused')` when there is none.
 */
function rolesToSign(repository, tag, held, named) {
    const declared = declaredRoles(repository);
    const allowed = (role) => role.paths.every((list) => list.some((path) => tag.startsWith(path))) && (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .canSign */ .gH)(role, held);
    if (named.length > 0)
        return named.map((name) => namedRole(repository, declared, name, tag, allowed, held));
    const below = declared.filter(({ name }) => name !== 'targets' && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parentOf */ .gN)(name) === 'targets');
    const found = (below.length === 0 ? declared : below).filter(allowed);
    if (found.length > 0)
        return found.sort((a, b) => Number(b.name === _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASES */ .pH) - Number(a.name === _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASES */ .pH));
    throw noRole(repository, declared, tag, held);
}
/** The roles that have a tag now, hold or not: what a revocation has to reach. */
function rolesWithTag(repository, tag) {
    return [...repository.targets.values()].filter(({ content }) => content.targets.has(tag)).map(({ name }) => name);
}
function namedRole(repository, declared, name, tag, allowed, held) {
    const role = declared.find((one) => one.name === name);
    if (role !== undefined && allowed(role))
        return role;
    if (role === undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('not-found', `${repository.gun} has no role ${name.slice(0, 80)}`, {
            hint: `Its roles are ${declared.map((one) => one.name).join(', ')}.`,
        });
    }
    throw (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .canSign */ .gH)(role, held)
        ? new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${name} may not speak of the tag ${tag}`, {
            hint: `Its paths are ${JSON.stringify(role.paths)}; whoever holds the repository key can change them.`,
        })
        : noRole(repository, [role], tag, held);
}
function noRole({ gun }, roles, tag, held) {
    const own = held.map(({ where, keyid }) => `${where} (${keyid.slice(0, 12)}…)`).join(', ');
    const owned = roles.find((role) => (0,_seal_js__WEBPACK_IMPORTED_MODULE_1__/* .canSign */ .gH)(role, held));
    const list = roles
        .map(({ name, keyids, threshold }) => `${name}: ${threshold} of ${keyids.map((id) => `${id.slice(0, 12)}…`).join(', ')}`)
        .join('; ');
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `no key that was given may sign ${gun}:${tag}: ${own}`, {
        reference: gun,
        hint: owned?.name === 'targets'
            ? 'It is the repository key. Signers have keys of their own here; to sign in targets all the same: --role targets.'
            : `Who may: ${list}. Whoever holds the repository key can add a signer: seaworthy trust signer.`,
    });
}
//# sourceMappingURL=declared-roles.js.map

/***/ }),

/***/ 89261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ NULL),
/* harmony export */   FY: () => (/* binding */ bitString),
/* harmony export */   J8: () => (/* binding */ octetString),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   RG: () => (/* binding */ objectIdentifier),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   rT: () => (/* binding */ TRUE),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   tv: () => (/* binding */ utf8String)
/* harmony export */ });
/** The few DER elements (ITU-T X.690) that a certificate and an encrypted key are made of. */
function sequence(...parts) {
    return element(0x30, ...parts);
}
function setOf(part) {
    return element(0x31, part);
}
function octetString(bytes) {
    return element(0x04, bytes);
}
/** All bits of the bytes. */
function bitString(bytes, unusedBits = 0) {
    return element(0x03, Buffer.from([unusedBits]), bytes);
}
function utf8String(text) {
    return element(0x0c, Buffer.from(text, 'utf8'));
}
const TRUE = element(0x01, Buffer.from([0xff]));
const NULL = element(0x05);
/** A whole number from 0, given as such or as its bytes, the highest first. */
function integer(value) {
    const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
    const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    const first = bytes.findIndex((byte) => byte !== 0);
    const short = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
    return element(0x02, ...(short[0] > 0x7f ? [Buffer.from([0])] : []), short);
}
/** An object identifier, written with dots. */
function objectIdentifier(text) {
    const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
    return element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}
function base128(value) {
    const digits = [value % 128];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
        digits.unshift(128 + (left % 128));
    return digits;
}
/** A moment (milliseconds since the epoch) in whole seconds, in the form that RFC 5280, 4.1.2.5, asks for. */
function time(ms) {
    const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
    return text < '2050' ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text));
}
/** `[number]` EXPLICIT. */
function tagged(number, part) {
    return element(0xa0 + number, part);
}
function element(tag, ...parts) {
    const content = Buffer.concat(parts);
    const size = content.byteLength;
    const hex = size.toString(16);
    const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
    const length = size < 0x80 ? Buffer.from([size]) : Buffer.concat([Buffer.from([0x80 + bytes.byteLength]), bytes]);
    return Buffer.concat([Buffer.from([tag]), length, content]);
}
//# sourceMappingURL=der.js.map

/***/ }),

/***/ 7308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parsePem),
/* harmony export */   u: () => (/* binding */ formatPem)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----\r?\n([\s\S]*?)\r?\n-----END \1-----/g;
const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,40}): ?(.{0,400})$/;
/** Notary exports all keys of a user into one file. */
const MOST_BLOCKS = 256;
/** Reads every block of a PEM file. `Failure('invalid')` names `where` when there is none. */
function parsePem(text, where) {
    const blocks = [...text.matchAll(BLOCK)].map(([whole, label = '', body = '']) => readBlock(whole, label, body, where));
    if (blocks.length > 0 && blocks.length <= MOST_BLOCKS)
        return blocks;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${where} holds ${blocks.length === 0 ? 'no PEM block' : 'too many PEM blocks'}`, {
        reference: where,
        hint: 'A key or certificate as PEM is wanted: it begins with -----BEGIN.',
    });
}
function readBlock(text, label, body, where) {
    const lines = body.split(/\r?\n/);
    const headers = new Map();
    let at = 0;
    for (; at < lines.length; at++) {
        const [, name, value = ''] = HEADER.exec(lines[at]) ?? [];
        if (name === undefined)
            break;
        headers.set(name.toLowerCase(), value.trim());
    }
    const base64 = lines.slice(at).join('').replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${where}: its ${label} cannot be read: it is not base64`, { reference: where });
    }
    return { label, headers, text: `${text}\n`, bare: formatPem(label, Buffer.from(base64, 'base64')) };
}
/** Writes a block, headers first as Notary writes them: sorted, then an empty line. */
function formatPem(label, der, headers = {}) {
    const names = Object.keys(headers).sort();
    const base64 = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [
        `-----BEGIN ${label}-----`,
        ...names.map((name) => `${name}: ${headers[name]}`),
        ...(names.length === 0 ? [] : ['']),
        ...base64,
        `-----END ${label}-----`,
        '',
    ].join('\n');
}
//# sourceMappingURL=pem.js.map

/***/ }),

/***/ 82737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ publishEdits)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _check_role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8313);
/* harmony import */ var _parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41931);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83872);
/* harmony import */ var _update_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88397);
/* harmony import */ var _declared_roles_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11698);
/* harmony import */ var _role_drafts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41065);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39489);








/**
 * Changes roles of a repository: its present trust data is verified first, each role is changed on top of what was verified, all are published
 * together and read again. When somebody else published in between, all this is done once more, and not again. `plan` must
 * say the same for the same repository. With `dryRun` nothing is published.
 */
async function publishEdits(place, plan, options = {}) {
    for (let attempt = 1;; attempt++) {
        const opened = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionOf */ .MC)(place.context).openAfresh(place.gun, place.requirement);
        const before = opened.repository;
        const edits = plan(before);
        const files = edits.size === 0 ? new Map() : await signEdits(opened, edits, place, options);
        const versions = new Map([...files].map(([name, bytes]) => [name, versionOf(name, bytes)]));
        if (files.size === 0 || options.dryRun === true)
            return { before, after: before, versions };
        if (await publish(place, files))
            return { before, after: await readBack(place, versions), versions };
        if (attempt === 2)
            throw alwaysOutdated(place.gun);
        place.context.runtime.log.info(`${place.gun}: somebody else published in between; signing on top of that`);
    }
}
async function signEdits({ repository, files: read }, edits, { gun, keys, context }, options) {
    const now = context.runtime.clock.now();
    const locks = context.lock?.dct;
    const least = locks !== undefined && Object.hasOwn(locks, gun) ? (locks[gun]?.versions ?? {}) : {};
    const declared = (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .declaredRoles */ ._G)(repository);
    const files = new Map();
    for (const [name, edit] of edits) {
        const authority = declared.find((role) => role.name === name);
        const signed = (0,_role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .renewed */ .Fv)(edit(await signedOf(repository, read, authority, { ...options, least })), now, _role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .ROLE_LIFE_MS */ .LT.targets);
        files.set(name, (0,_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .sealRole */ .qy)(signed, authority, keys));
    }
    const snapshot = (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_5__/* .snapshotAuthority */ .cC)(repository);
    if (!(0,_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .canSign */ .gH)(snapshot, keys))
        return files;
    // Whoever holds the snapshot key makes the snapshot; else the server does.
    const before = (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(repository.snapshot.bytes, 'snapshot.json').signed;
    const listed = Object.fromEntries([...files].map(([name, bytes]) => [name, (0,_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .entryFor */ .cy)(bytes)]));
    const after = (0,_role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .renewed */ .Fv)({ ...before, meta: { ...before.meta, ...listed } }, now, _role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .ROLE_LIFE_MS */ .LT.snapshot);
    return files.set('snapshot', (0,_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .sealRole */ .qy)(after, snapshot, keys));
}
/** What a role says now; a role that is declared but has no file begins empty. One that does not hold is built on only when asked for. */
async function signedOf(repository, files, authority, { renew, least }) {
    const { name } = authority;
    const where = `${name}.json`;
    const role = repository.targets.get(name);
    if (role !== undefined)
        return (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(role.bytes, where).signed;
    const listed = repository.snapshot.content.meta.get(name);
    if (listed === undefined)
        return _role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_TARGETS */ .lD;
    if (renew !== true)
        throw doesNotHold(repository, name);
    const envelope = (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(await (0,_update_js__WEBPACK_IMPORTED_MODULE_4__/* .readListed */ .o)(files, name, listed, 'snapshot.json'), where);
    const content = (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTargets */ .Sx)(envelope, name, where);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVersion */ .ps)(content, Object.hasOwn(least, name) ? least[name] : undefined, where);
    try {
        (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSignatures */ .ae)(envelope, authority, authority.keys, where);
        return envelope.signed;
    }
    catch {
        return { ..._role_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .NO_TARGETS */ .lD, version: content.version };
    }
}
function doesNotHold({ gun, broken }, name) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${gun}: ${name} does not hold, so nothing is signed on top of it`, {
        reference: gun,
        cause: broken.get(name),
        hint: 'With --renew an expired role is signed anew with the tags it has; one whose signatures no longer count (a signer was removed) begins without tags.',
    });
}
async function publish(place, files) {
    const client = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionOf */ .MC)(place.context).client(place.gun, place.requirement);
    return (await client.post(place.gun, files)) === 'published';
}
/** Looks that readers see what was written: the server may keep files back, or make a snapshot without them. */
async function readBack(place, versions) {
    const { repository } = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionOf */ .MC)(place.context).openAfresh(place.gun, place.requirement);
    for (const [name, version] of versions) {
        const seen = name === 'snapshot' ? repository.snapshot.content : repository.targets.get(name)?.content;
        if (seen !== undefined && seen.version >= version)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${place.gun}: the server took ${name}.json, version ${version}, but shows ${seen === undefined ? 'none' : `version ${seen.version}`}`, {
            reference: place.gun,
            cause: repository.broken.get(name),
            hint: 'Look again in a moment: seaworthy trust inspect.',
        });
    }
    return repository;
}
function versionOf(name, bytes) {
    return Number((0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(bytes, `${name}.json`).signed.version);
}
function alwaysOutdated(gun) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${gun}: others published twice while this was being signed; nothing was changed`, {
        reference: gun,
        hint: 'Run it again. Jobs that sign in one repository are best run one after the other (concurrency groups).',
    });
}
//# sourceMappingURL=publish.js.map

/***/ }),

/***/ 41065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ withoutSigner),
/* harmony export */   Cb: () => (/* binding */ withoutTags),
/* harmony export */   FR: () => (/* binding */ withDelegationKeys),
/* harmony export */   Fv: () => (/* binding */ renewed),
/* harmony export */   LT: () => (/* binding */ ROLE_LIFE_MS),
/* harmony export */   Rd: () => (/* binding */ withTag),
/* harmony export */   iQ: () => (/* binding */ draftRoot),
/* harmony export */   lD: () => (/* binding */ NO_TARGETS)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51072);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41708);


const DAY_MS = 86_400_000;
/** How long what is signed holds, as Notary has it. Timestamps are the server's. */
const ROLE_LIFE_MS = {
    root: 3650 * DAY_MS,
    targets: 1095 * DAY_MS,
    snapshot: 1095 * DAY_MS,
};
/** What is signed in a role that nobody signed yet: version 0, which {@link renewed} makes 1. */
const NO_TARGETS = {
    _type: 'Targets',
    delegations: { keys: {}, roles: [] },
    expires: '',
    targets: {},
    version: 0,
};
/**
 * Whole seconds: servers read a role file and write it again when they list it, and Go leaves the zeros at the end of a fraction out. With `.120Z` the
 * length they list would be another than that of the file.
 */
function expiry(now, lifeMs) {
    return `${new Date(now + lifeMs).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
}
/** The next version, good from `now` (ms) on. Everything that is not named stays as it was, known or not. */
function renewed(signed, now, lifeMs) {
    return { ...signed, version: Number(signed.version) + 1, expires: expiry(now, lifeMs) };
}
/** With a tag signed as `entry`. */
function withTag(signed, tag, entry) {
    return { ...signed, targets: { ...mapOf(signed.targets), [tag]: entry } };
}
function withoutTags(signed, tags) {
    const kept = Object.entries(mapOf(signed.targets)).filter(([tag]) => !tags.includes(tag));
    return { ...signed, targets: Object.fromEntries(kept) };
}
/** With these keys in a delegation, which is declared for all tags when it was not there. Keys it has already stay. */
function withDelegationKeys(signed, name, keys) {
    return editDelegations(signed, (roles, known) => {
        const before = roles.find((role) => role.name === name);
        const keyids = [...new Set([...keyidsOf(before), ...keys.keys()])].sort();
        const after = { ...(before ?? { name, paths: [''], threshold: 1 }), keyids };
        const added = Object.fromEntries([...keys].map(([id, key]) => [id, (0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyToJson */ .$o)(key)]));
        return [[...roles.filter((role) => role !== before), after], { ...known, ...added }];
    });
}
/** Without a delegation, and without its keys in `releases`; keys that no delegation has any more are dropped. */
function withoutSigner(signed, name, releases) {
    return editDelegations(signed, (roles, known) => {
        const gone = keyidsOf(roles.find((role) => role.name === name));
        const others = new Set(roles.filter((role) => role.name !== name && role.name !== releases).flatMap((role) => keyidsOf(role)));
        const left = roles
            .filter((role) => role.name !== name)
            .map((role) => role.name === releases
            ? { ...role, keyids: keyidsOf(role).filter((id) => !gone.includes(id) || others.has(id)) }
            : role);
        return [left, known];
    });
}
function editDelegations(signed, edit) {
    const delegations = mapOf(signed.delegations);
    const before = Array.isArray(delegations.roles) ? delegations.roles.filter(_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh) : [];
    const [roles, keys] = edit(before, mapOf(delegations.keys));
    const used = new Set(roles.flatMap((role) => keyidsOf(role)));
    const kept = Object.fromEntries(Object.entries(keys).filter(([id]) => used.has(id)));
    return { ...signed, delegations: { ...delegations, keys: kept, roles } };
}
/** The `signed` of a first root.json. */
function draftRoot(roles, now) {
    const all = Object.values(roles).flatMap((keys) => [...keys]);
    return {
        _type: 'Root',
        consistent_snapshot: false,
        expires: expiry(now, ROLE_LIFE_MS.root),
        keys: Object.fromEntries(all.map(([id, key]) => [id, (0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .keyToJson */ .$o)(key)])),
        roles: Object.fromEntries(Object.entries(roles).map(([name, keys]) => [
            name,
            { keyids: [...keys.keys()].sort(), threshold: 1 },
        ])),
        version: 1,
    };
}
function keyidsOf(role) {
    const keyids = role?.keyids ?? [];
    return Array.isArray(keyids) ? keyids.filter((id) => typeof id === 'string') : [];
}
function mapOf(value) {
    return (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(value) ? value : {};
}
//# sourceMappingURL=role-drafts.js.map

/***/ }),

/***/ 39489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cy: () => (/* binding */ entryFor),
/* harmony export */   gH: () => (/* binding */ canSign),
/* harmony export */   qy: () => (/* binding */ sealRole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32208);
/* harmony import */ var _check_role_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8313);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51072);
/* harmony import */ var _parse_metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41931);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31783);







/** Which of the keys that are held may sign a role. One key with several certificates counts once. */
function signersOfRole({ keyids, keys }, held) {
    const signers = new Map();
    for (const keyid of keyids) {
        const spki = (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .spkiHashOf */ .bk)(keys.get(keyid));
        const key = held.find((one) => one.spki === spki);
        if (key !== undefined && !signers.has(spki))
            signers.set(spki, { keyid, key });
    }
    return [...signers.values()];
}
/** Whether the keys that are held are enough to sign a role. */
function canSign(authority, held) {
    return signersOfRole(authority, held).length >= authority.threshold;
}
/** Signs a role as its file travels. What no verifier would accept is not let out: `Failure('refused')`. */
function sealRole(signed, authority, held) {
    const message = (0,_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalBytes */ .M)(signed);
    const signatures = signersOfRole(authority, held).map(({ keyid, key }) => (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_5__/* .signMessage */ .l)(key, keyid, message));
    if (signatures.length === 0)
        throw notHeld(authority);
    const bytes = Buffer.concat([
        Buffer.from('{"signed":'),
        message,
        Buffer.from(`,"signatures":${JSON.stringify(signatures)}}`),
    ]);
    const where = `${authority.name}.json, signed by the keys given,`;
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSignatures */ .ae)((0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .parseEnvelope */ .mE)(bytes, where), authority, authority.keys, where);
    return bytes;
}
/** Length and hashes of a file or manifest, as role files have them. */
function entryFor(bytes) {
    const hash = (name) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(name).update(bytes).digest('base64');
    return { hashes: { sha256: hash('sha256'), sha512: hash('sha512') }, length: bytes.byteLength };
}
function notHeld({ name, keyids }) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `no key that was given may sign ${name}`, {
        hint: `Its keys are ${keyids.join(', ') || 'none'}.`,
    });
}
//# sourceMappingURL=seal.js.map

/***/ }),

/***/ 22901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ withSigners),
/* harmony export */   cz: () => (/* binding */ changeSigners),
/* harmony export */   dZ: () => (/* binding */ signerRole)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51072);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33702);
/* harmony import */ var _declared_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11698);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82737);
/* harmony import */ var _role_drafts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41065);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39489);







/** The role of a signer. Throws `Failure('usage')` for names that Docker or Notary would not take. */
function signerRole(name) {
    const role = `targets/${name}`;
    if ((0,_role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .isDelegation */ .BR)(role) && !name.includes('/') && role !== _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH)
        return role;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `"${name.slice(0, 80)}" cannot be the name of a signer`, {
        hint: 'Lowercase letters, digits, "-" and "_"; "releases" is the role of all signers together.',
    });
}
/** With signers in `targets`: each gets a role of their own, and all may sign `targets/releases`, as Docker has it. */
function withSigners(targets, signers) {
    return signers.reduce((signed, { name, keys }) => {
        const byId = new Map(keys.map((key) => [(0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyIdOf */ .yg)(key), key]));
        return (0,_role_drafts_js__WEBPACK_IMPORTED_MODULE_4__/* .withDelegationKeys */ .FR)((0,_role_drafts_js__WEBPACK_IMPORTED_MODULE_4__/* .withDelegationKeys */ .FR)(signed, signerRole(name), byId), _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH, byId);
    }, targets);
}
/**
 * Takes signers away and adds others, in this order and in one step, with the repository key. What a removed signer released would no longer count, so
 * `targets/releases` is signed anew, by one of those who stay, whose key must be given too.
 */
async function changeSigners(place, change, options) {
    const { after, versions } = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_3__/* .publishEdits */ .B)(place, (repository) => editsFor(repository, place, change), options);
    return { signers: namesOf(after), versions };
}
function editsFor(repository, { keys }, { add, remove }) {
    const declared = (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredRoles */ ._G)(repository);
    const removed = remove.map((name) => {
        const role = declared.find((one) => one.name === signerRole(name));
        if (role !== undefined)
            return role;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('not-found', `${repository.gun} has no signer ${name}`, {
            hint: `Its signers are ${namesOf(repository).join(', ') || 'none'}.`,
        });
    });
    const edits = new Map();
    edits.set('targets', (signed) => withSigners(removed.reduce((left, { name }) => (0,_role_drafts_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSigner */ .$H)(left, name, _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH), signed), add));
    const releases = declared.find(({ name }) => name === _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH);
    if (removed.length === 0 || releases === undefined)
        return edits;
    const kept = declared.filter((role) => role.name !== _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH && role.name !== 'targets' && !removed.includes(role));
    const gone = removed.flatMap(({ keyids }) => keyids).filter((id) => !kept.some(({ keyids }) => keyids.includes(id)));
    const left = releases.keyids.filter((id) => !gone.includes(id));
    const more = add.flatMap((signer) => signer.keys).map((key) => [(0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .keyIdOf */ .yg)(key), key]);
    if (left.length + more.length < releases.threshold)
        throw lastSigner(repository, remove);
    const signedBy = repository.targets.get(_role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH)?.signers ?? [];
    const isSigned = repository.snapshot.content.meta.has(_role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH);
    if (!isSigned || signedBy.filter((id) => left.includes(id)).length >= releases.threshold)
        return edits;
    if (!(0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .canSign */ .gH)({ ...releases, keyids: left }, keys))
        throw releasesBySomebodyGone(repository, remove);
    return edits.set(_role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH, (signed) => signed);
}
function namesOf(repository) {
    return (0,_declared_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredRoles */ ._G)(repository)
        .filter(({ name }) => name !== 'targets' && name !== _role_name_js__WEBPACK_IMPORTED_MODULE_6__/* .RELEASES */ .pH)
        .map(({ name }) => name.slice('targets/'.length));
}
function lastSigner({ gun }, names) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${gun} would have nobody left who may release without ${names.join(', ')}`, {
        hint: 'Add who is to sign in the same step: --add NAME=NAME.pub.',
    });
}
function releasesBySomebodyGone({ gun }, names) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `the tags that ${gun} releases are signed by ${names.join(', ')} alone, and would not count any more`, {
        hint: 'Give the key of a signer who stays as well (--key), so that the tags are signed anew by it; or have one of them sign a tag first.',
    });
}
//# sourceMappingURL=signers.js.map

/***/ }),

/***/ 31783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ signingKeyOf),
/* harmony export */   l: () => (/* binding */ signMessage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51072);



/** Makes a private key ready to sign. Throws `Failure('invalid')` for kinds and sizes that no verifier would take. */
function signingKeyOf(privateKey, where, role) {
    const keytype = keyTypeOf(privateKey, where);
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    const bytes = keytype === 'ed25519' ? Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url') : spki;
    const key = { keytype, public: bytes.toString('base64') };
    (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKeyOf */ .kc)(key);
    return { privateKey, key, keyid: (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .keyIdOf */ .yg)(key), spki: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spki).digest('hex'), role, where };
}
/** Signs a message under the name by which a role knows the key. */
function signMessage({ privateKey }, keyid, message) {
    switch (privateKey.asymmetricKeyType) {
        case 'ed25519':
            return { keyid, method: 'eddsa', sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(null, message, privateKey).toString('base64') };
        case 'rsa': {
            const pss = { key: privateKey, padding: node_crypto__WEBPACK_IMPORTED_MODULE_0__.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
            return { keyid, method: 'rsapss', sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', message, pss).toString('base64') };
        }
        default: {
            const raw = { key: privateKey, dsaEncoding: 'ieee-p1363' };
            return { keyid, method: 'ecdsa', sig: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', message, raw).toString('base64') };
        }
    }
}
function keyTypeOf({ asymmetricKeyType }, where) {
    if (asymmetricKeyType === 'ec')
        return 'ecdsa';
    if (asymmetricKeyType === 'rsa' || asymmetricKeyType === 'ed25519')
        return asymmetricKeyType;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where} is a key of the type ${asymmetricKeyType}, which Notary does not know`, {
        reference: where,
        hint: 'ECDSA, RSA and Ed25519 keys can sign: seaworthy trust key NAME makes one.',
    });
}
//# sourceMappingURL=signing-key.js.map

/***/ })

};
