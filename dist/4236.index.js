export const id = 4236;
export const ids = [4236];
export const modules = {

/***/ 90829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorOf)
/* harmony export */ });
const HOSTS = [
    ['hub', /^docker\.io$/],
    ['ghcr', /^ghcr\.io$/],
    [
        'ecr',
        /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    ],
    ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['quay', /^quay\.io$/],
    ['gitlab', /(?:^|\.)gitlab\./],
];
/** Whose registry this is, by its name (`Reference.registry`). */
function vendorOf(registry) {
    return HOSTS.find(([, host]) => host.test(registry))?.[0];
}
//# sourceMappingURL=vendors.js.map

/***/ }),

/***/ 15899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ decodeBase64)
/* harmony export */ });
/**
 * Reads standard base64 in its one right spelling: padded, no white space, not the URL alphabet, no spare bits. Undefined when it is anything
 * else, or holds more than `maxBytes`.
 */
function decodeBase64(text, maxBytes) {
    if (text.length > Math.ceil(maxBytes / 3) * 4)
        return undefined;
    const bytes = Buffer.from(text, 'base64');
    return bytes.byteLength <= maxBytes && bytes.toString('base64') === text ? bytes : undefined;
}
//# sourceMappingURL=base64.js.map

/***/ }),

/***/ 32208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ canonicalBytes)
/* harmony export */ });
/**
 * The bytes that Notary signs: canonical JSON (OLPC's, as docker/go/canonical/json writes it). Keys sorted by their UTF-8 bytes, no
 * white space, strings escape only `"` and `\` (everything else goes raw, control characters too), whole numbers only.
 * Throws a `TypeError` for what canonical JSON cannot say: fractions, numbers past 2^53-1, lone surrogates, undefined.
 */
function canonicalBytes(value) {
    const parts = [];
    write(value, parts);
    return Buffer.from(parts.join(''), 'utf8');
}
function write(value, parts) {
    if (value === null || typeof value === 'boolean')
        parts.push(String(value));
    else if (typeof value === 'number')
        parts.push(integer(value));
    else if (typeof value === 'string')
        parts.push(quoted(value));
    else if (Array.isArray(value))
        list(value, parts);
    else if (typeof value === 'object')
        map(value, parts);
    else
        throw new TypeError(`canonical JSON has no ${typeof value}`);
}
function list(values, parts) {
    parts.push('[');
    for (const [index, value] of values.entries()) {
        if (index > 0)
            parts.push(',');
        write(value, parts);
    }
    parts.push(']');
}
function map(object, parts) {
    parts.push('{');
    for (const [index, key] of Object.keys(object).sort(byUtf8).entries()) {
        if (index > 0)
            parts.push(',');
        parts.push(quoted(key), ':');
        write(object[key], parts);
    }
    parts.push('}');
}
function integer(value) {
    if (!Number.isSafeInteger(value))
        throw new TypeError(`canonical JSON has no number ${value}`);
    return String(value === 0 ? 0 : value);
}
function quoted(text) {
    if (/\p{Surrogate}/u.test(text))
        throw new TypeError('canonical JSON has no lone surrogates');
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
/** JavaScript sorts by UTF-16 units, which puts astral characters before U+E000. */
function byUtf8(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
//# sourceMappingURL=canonical.js.map

/***/ }),

/***/ 77464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ commonNameOf),
/* harmony export */   WW: () => (/* binding */ parseCertificates),
/* harmony export */   bg: () => (/* binding */ validity),
/* harmony export */   cN: () => (/* binding */ certificateFault),
/* harmony export */   eo: () => (/* binding */ leafOf),
/* harmony export */   rt: () => (/* binding */ validityFault)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82293);


const MOST_CERTIFICATES = 16;
const PEM = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
/** RFC 3279 and RFC 8017: sha1WithRSAEncryption, md5WithRSAEncryption, md2, dsa-with-sha1, ecdsa-with-SHA1; as DER. */
const WEAK_SIGNATURES = [
    '2a864886f70d010105',
    '2a864886f70d010104',
    '2a864886f70d010102',
    '2a8648ce380403',
    '2a8648ce3d0401',
];
const DAY_MS = 86_400_000;
/** Reads a bundle of PEM certificates, one or more. `Failure('invalid')` names `where`. */
function parseCertificates(pem, where) {
    const blocks = pem.match(PEM) ?? [];
    if (blocks.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(where, 'it holds no PEM certificate');
    if (blocks.length > MOST_CERTIFICATES)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(where, `it holds ${blocks.length} certificates`);
    try {
        return blocks.map((block) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block));
    }
    catch {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(where, 'one of its certificates cannot be read');
    }
}
/** The one certificate of a bundle that is no authority; it must come first. */
function leafOf(bundle, where) {
    const [leaf] = bundle.filter(({ ca }) => !ca);
    if (leaf === undefined || leaf !== bundle[0] || bundle.filter(({ ca }) => !ca).length > 1) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .malformed */ .Qm)(where, 'its first certificate, and only that, must be no authority');
    }
    return leaf;
}
/** The common name of the subject; undefined when there is none, or more than one. */
function commonNameOf(certificate) {
    const name = certificate.toLegacyObject().subject?.CN;
    return typeof name === 'string' && name !== '' ? name : undefined;
}
/** Why a certificate must not be relied on, whatever the time: signed by a broken hash, or a validity that is none. */
function certificateFault(certificate) {
    const oid = signatureOid(certificate.raw);
    if (oid === undefined)
        return 'its signature algorithm cannot be read';
    if (WEAK_SIGNATURES.includes(oid))
        return 'it is signed by SHA-1 or older';
    const [from, to] = validity(certificate);
    return from <= to ? undefined : 'its validity ends before it begins';
}
/** Why a certificate is not valid at a moment (ms); a beginning up to a day later is forgiven, as Notary does. */
function validityFault(certificate, now) {
    const [from, to] = validity(certificate);
    if (now > to)
        return `it expired on ${new Date(to).toISOString()}`;
    if (now + DAY_MS < from)
        return `it is valid only from ${new Date(from).toISOString()}`;
    return undefined;
}
function validity(certificate) {
    return [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
}
/** Hex of the OID of `Certificate.signatureAlgorithm` (RFC 5280, 4.1.1.2): the element after the first in the outer sequence. */
function signatureOid(der) {
    const outer = element(der, 0);
    const body = outer && element(der, outer.start);
    const algorithm = body && element(der, body.end);
    const oid = algorithm && element(der, algorithm.start);
    if (oid === undefined || der[algorithm?.start ?? 0] !== 0x06)
        return undefined;
    return Buffer.from(der.subarray(oid.start, oid.end)).toString('hex');
}
/** Where the content of the DER element at `at` begins and ends. */
function element(der, at) {
    const first = der[at + 1];
    if (first === undefined)
        return undefined;
    const octets = first < 0x80 ? 0 : first & 0x7f;
    if (octets > 4)
        return undefined;
    let length = octets === 0 ? first : 0;
    for (let index = 0; index < octets; index++)
        length = length * 256 + (der[at + 2 + index] ?? 0);
    const start = at + 2 + octets;
    return start + length <= der.byteLength ? { start, end: start + length } : undefined;
}
//# sourceMappingURL=certificates.js.map

/***/ }),

/***/ 8313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gz: () => (/* binding */ checkExpiry),
  vH: () => (/* binding */ checkFile),
  ae: () => (/* binding */ checkSignatures),
  ps: () => (/* binding */ checkVersion)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/canonical.js
var canonical = __webpack_require__(32208);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var dct_keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/trust/dct/base64.js
var base64 = __webpack_require__(15899);
;// CONCATENATED MODULE: ./lib/trust/dct/signature.js



const SIGNATURE_METHODS = (/* unused pure expression or super */ null && (['eddsa', 'ecdsa', 'rsapss', 'rsapkcs1v15']));
/** What each type of key may sign by: the key decides, not the signature. Notary's "pycrypto" method is not among them. */
const METHODS = {
    ed25519: ['eddsa'],
    ecdsa: ['ecdsa'],
    'ecdsa-x509': ['ecdsa'],
    rsa: ['rsapss', 'rsapkcs1v15'],
    'rsa-x509': ['rsapss', 'rsapkcs1v15'],
};
const SIGNATURE_LIMIT = 2048;
/** Whether the signature over these bytes is by this key. Never throws. See {@link signatureFault}. */
function verifySignature(key, signature, message) {
    return signatureFault(key, signature, message) === undefined;
}
/**
 * Why a signature does not count, or undefined when it does. `ecdsa` is r and s, each as long as the curve, over SHA-256 whatever the
 * curve; `rsapss` has SHA-256 and 32 bytes of salt; `rsapkcs1v15` SHA-256. Never throws.
 */
function signatureFault(key, signature, message) {
    const method = signature.method.toLowerCase();
    if (!METHODS[key.keytype].includes(method))
        return `the method "${signature.method.slice(0, 40)}" is not for ${key.keytype}`;
    const bytes = (0,base64/* decodeBase64 */.y)(signature.sig, SIGNATURE_LIMIT);
    if (bytes === undefined)
        return 'it is not base64';
    try {
        return isBy((0,dct_keys/* publicKeyOf */.kc)(key), method, bytes, message) ? undefined : 'it is not of these bytes by this key';
    }
    catch (error) {
        return error.message;
    }
}
function isBy(key, method, signature, message) {
    switch (method) {
        case 'eddsa':
            return signature.byteLength === 64 && (0,external_node_crypto_.verify)(null, message, key, signature);
        case 'ecdsa':
            return (signature.byteLength === 2 * coordinateBytes(key) &&
                (0,external_node_crypto_.verify)('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature));
        case 'rsapss':
            return (0,external_node_crypto_.verify)('sha256', message, { key, padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }, signature);
        case 'rsapkcs1v15':
            return (0,external_node_crypto_.verify)('sha256', message, { key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signature);
    }
}
/** Bytes of r, and of s. */
function coordinateBytes(key) {
    const bits = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };
    return Math.ceil((bits[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 0) / 8);
}
//# sourceMappingURL=signature.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/check-role.js





/** Throws `Failure('mismatch')` unless these bytes are exactly what a parent role says: length and every hash. */
function checkFile(bytes, meta, where, parent) {
    if (bytes.byteLength !== meta.length) {
        throw new failure/* Failure */.HR('mismatch', `${where} has ${bytes.byteLength} bytes, but ${parent} says ${meta.length}`, {
            hint: MIXED,
        });
    }
    for (const algorithm of ['sha256', 'sha512']) {
        const wanted = meta[algorithm];
        if (wanted === undefined || (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') === wanted)
            continue;
        throw new failure/* Failure */.HR('mismatch', `${where} is not the file that ${parent} lists: its ${algorithm} differs`, {
            hint: MIXED,
        });
    }
}
const MIXED = 'The server serves files that do not belong together: it is being updated, broken, or somebody mixes old and new.';
/**
 * Throws `Failure('refused')` unless as many different keys of the role as its threshold signed. Keys count by what they are: two
 * certificates of one key are one. Signatures by keys of nobody's are passed over. Returns the key IDs that signed.
 */
function checkSignatures(envelope, role, keys, where) {
    const message = (0,canonical/* canonicalBytes */.M)(envelope.signed);
    const signers = new Map();
    const faults = [];
    for (const signature of envelope.signatures) {
        const key = role.keyids.includes(signature.keyid) ? keys.get(signature.keyid) : undefined;
        if (key === undefined)
            continue;
        const fault = signatureFault(key, signature, message);
        if (fault === undefined)
            signers.set((0,dct_keys/* spkiHashOf */.bk)(key), signature.keyid);
        else
            faults.push(`the signature by ${signature.keyid} does not count: ${fault}`);
    }
    if (signers.size >= role.threshold)
        return [...signers.values()].sort();
    const why = faults.length > 0 ? faults.slice(0, 2).join('; ') : 'it is signed by keys that are not of this role';
    throw new failure/* Failure */.HR('refused', `${where} has ${signers.size} of the ${role.threshold} signatures it needs: ${why}`, {
        hint: 'It was changed after it was signed, or signed by somebody who may not.',
    });
}
/** Throws `Failure('refused')` for a version below the least one that is accepted. */
function checkVersion({ version }, least, where) {
    if (least === undefined || version >= least)
        return;
    throw new failure/* Failure */.HR('refused', `${where} went back to version ${version}; version ${least} was seen before`, {
        hint: 'The server serves old trust data (a rollback). If its data was really begun anew, have the new state reviewed: seaworthy trust lock --update.',
    });
}
/** Throws `Failure('refused')` for what expired before `now` (ms). */
function checkExpiry({ expires }, now, where) {
    if (expires >= now)
        return;
    const hint = where === 'timestamp.json'
        ? 'The server stopped renewing it or serves old data (a freeze), or the clock of this machine is wrong.'
        : 'Its owner has to sign it anew (docker trust sign, notary publish). Or the clock of this machine is wrong.';
    throw new failure/* Failure */.HR('refused', `${where} expired on ${new Date(expires).toISOString()}`, { hint });
}
//# sourceMappingURL=check-role.js.map

/***/ }),

/***/ 82293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Qm: () => (/* binding */ malformed),
/* harmony export */   SC: () => (/* binding */ mapAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41708);



/** Takes fields out of parsed trust data, each of the type it must have. Errors name the place: `targets.json: delegations.roles[2]`. */
function mapAt(value, where, names = []) {
    if (!(0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isMap */ .jh)(value))
        throw malformed(where, 'it is not an object');
    (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseLookalikeKeys */ .sY)(value, names, where);
    return value;
}
function listAt(value, where, most) {
    if (!Array.isArray(value))
        throw malformed(where, 'it is not a list');
    if (value.length > most)
        throw malformed(where, `it has ${value.length} entries; at most ${most} are read`);
    return value;
}
function textAt(value, where) {
    if (typeof value !== 'string')
        throw malformed(where, 'it is not a string');
    return value;
}
/** A whole number, `least` or more. */
function numberAt(value, where, least) {
    if (typeof value !== 'number')
        throw malformed(where, 'it is not a number');
    if (value < least)
        throw malformed(where, `it is ${value}; it must be ${least} or more`);
    return value;
}
function malformed(where, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${where} is not as Notary writes it: ${reason}`);
}
//# sourceMappingURL=fields.js.map

/***/ }),

/***/ 53780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   LU: () => (/* binding */ checkGun),
/* harmony export */   RL: () => (/* binding */ HUB_NOTARY_HOST),
/* harmony export */   SS: () => (/* binding */ defaultServerOf),
/* harmony export */   qu: () => (/* binding */ gunOf),
/* harmony export */   y7: () => (/* binding */ HUB_NOTARY_END)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);


function gunOf(reference) {
    return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(reference);
}
/** Docker Hub's Notary server, and the day it is shut down. */
const HUB_NOTARY_HOST = 'notary.docker.io';
const HUB_NOTARY_END = Date.parse('2026-12-08T00:00:00Z');
/** The server that Docker would ask: Hub's own, or the registry's host. */
function defaultServerOf(gun) {
    const registry = registryOf(gun);
    return new URL(registry === _image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .DOCKER_HUB */ .Xb ? `https://${HUB_NOTARY_HOST}` : `https://${registry}`);
}
function registryOf(gun) {
    return gun.slice(0, gun.indexOf('/'));
}
/** Throws `Failure('invalid')` for what is no repository with its host: it becomes a part of URLs and file names. */
function checkGun(gun) {
    const slash = gun.indexOf('/');
    const isHost = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/.test(gun.slice(0, Math.max(0, slash)));
    if (isHost && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRepository */ .Z6)(gun.slice(slash + 1)))
        return gun;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `"${gun.slice(0, 200)}" does not name trust data`, {
        hint: 'Write host/repository without a tag: docker.io/library/alpine.',
    });
}
//# sourceMappingURL=gun.js.map

/***/ }),

/***/ 51072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ keyToJson),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   Ss: () => (/* binding */ parseKeys),
/* harmony export */   _y: () => (/* binding */ pemOf),
/* harmony export */   bk: () => (/* binding */ spkiHashOf),
/* harmony export */   kc: () => (/* binding */ publicKeyOf),
/* harmony export */   yg: () => (/* binding */ keyIdOf)
/* harmony export */ });
/* unused harmony export KEY_TYPES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15899);
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32208);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82293);





const KEY_TYPES = ['ed25519', 'ecdsa', 'rsa', 'ecdsa-x509', 'rsa-x509'];
const PUBLIC_KEY_LIMIT = 64 * 1024;
const RSA_BITS_MIN = 2048;
const RSA_BITS_MAX = 16_384;
const CURVES = new Set(['prime256v1', 'secp384r1', 'secp521r1']);
/** The key as it stands in a role file; its key ID is the hash of exactly this. */
function keyToJson(key) {
    return { keytype: key.keytype, keyval: { private: null, public: key.public } };
}
/** Lowercase hex SHA-256 of the key's canonical JSON. Covers the certificate, so issuing that anew changes it. */
function keyIdOf(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalBytes */ .M)(keyToJson(key)))
        .digest('hex');
}
/** Reads a key; `Failure('invalid')` for an unknown type. Whether its bytes are a key is found out by `publicKeyOf`. */
function parseKey(value, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .mapAt */ .SC)(value, where, ['keytype', 'keyval']);
    const keytype = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(map.keytype, `${where}.keytype`);
    if (!isKeyType(keytype)) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `the key type "${keytype.slice(0, 40)}" is not one of ${KEY_TYPES.join(', ')}`);
    }
    const keyval = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .mapAt */ .SC)(map.keyval, `${where}.keyval`, ['private', 'public']);
    if (keyval.private !== null && keyval.private !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, 'it holds a private key');
    return { keytype, public: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(keyval.public, `${where}.keyval.public`) };
}
/** Reads a map of keys and computes every ID anew: one that is not the hash of its key is a forgery, used or not. */
function parseKeys(value, where) {
    const entries = Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .mapAt */ .SC)(value, where));
    if (entries.length > 1024)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `it has ${entries.length} keys; at most 1024 are read`);
    return new Map(entries.map(([id, raw]) => {
        const key = parseKey(raw, `${where}["${id.slice(0, 64)}"]`);
        const computed = keyIdOf(key);
        if (computed !== id)
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `the key called ${id.slice(0, 64)} has the ID ${computed}`);
        return [id, key];
    }));
}
/** Keys are read once, however many files they signed. */
const objects = new WeakMap();
const spkiHashes = new WeakMap();
/**
 * The key for `node:crypto`. Throws `Failure('invalid')` for bytes that are no key of the stated type, RSA below 2048
 * bits, and curves other than P-256, P-384 and P-521.
 */
function publicKeyOf(key) {
    const object = objects.get(key) ?? readKey(key);
    objects.set(key, object);
    return object;
}
/** Lowercase hex SHA-256 of the bare public key (SubjectPublicKeyInfo): the same for every certificate of one key. */
function spkiHashOf(key) {
    const known = spkiHashes.get(key);
    if (known !== undefined)
        return known;
    const der = publicKeyOf(key).export({ format: 'der', type: 'spki' });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex');
    spkiHashes.set(key, hash);
    return hash;
}
function readKey(key) {
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeBase64 */ .y)(key.public, PUBLIC_KEY_LIMIT);
    const where = `the ${key.keytype} key ${keyIdOf(key)}`;
    if (bytes === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, 'it is not base64');
    const object = keyObject(key.keytype, bytes, where);
    const family = key.keytype.replace('-x509', '');
    if (object.asymmetricKeyType !== (family === 'ecdsa' ? 'ec' : family)) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `it holds a key of the type ${object.asymmetricKeyType}`);
    }
    const { modulusLength, namedCurve = '' } = object.asymmetricKeyDetails ?? {};
    if (family === 'rsa' && !(Number(modulusLength) >= RSA_BITS_MIN && Number(modulusLength) <= RSA_BITS_MAX)) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `it has ${modulusLength} bits; ${RSA_BITS_MIN} to ${RSA_BITS_MAX} are accepted`);
    }
    if (family === 'ecdsa' && !CURVES.has(namedCurve))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, `its curve is ${namedCurve}`);
    return object;
}
/** The PEM text of an x509 key; `Failure('invalid')` when it is not base64. */
function pemOf(key) {
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeBase64 */ .y)(key.public, PUBLIC_KEY_LIMIT);
    if (bytes === undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(`the ${key.keytype} key ${keyIdOf(key)}`, 'it is not base64');
    return Buffer.from(bytes).toString('latin1');
}
function keyObject(keytype, bytes, where) {
    if (keytype === 'ecdsa-x509' || keytype === 'rsa-x509') {
        const [first] = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificates */ .WW)(Buffer.from(bytes).toString('latin1'), where);
        return first.publicKey;
    }
    try {
        if (keytype !== 'ed25519')
            return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: Buffer.from(bytes), format: 'der', type: 'spki' });
        const x = Buffer.from(bytes).toString('base64url');
        if (bytes.byteLength !== 32)
            throw new Error(`it has ${bytes.byteLength} bytes`);
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    }
    catch {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .malformed */ .Qm)(where, 'its bytes are no such key');
    }
}
function isKeyType(text) {
    return KEY_TYPES.includes(text);
}
//# sourceMappingURL=keys.js.map

/***/ }),

/***/ 41931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E$: () => (/* binding */ parseSnapshot),
/* harmony export */   EH: () => (/* binding */ parseTimestamp),
/* harmony export */   Sx: () => (/* binding */ parseTargets),
/* harmony export */   mE: () => (/* binding */ parseEnvelope),
/* harmony export */   qo: () => (/* binding */ parseRoot)
/* harmony export */ });
/* harmony import */ var _base64_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15899);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82293);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51072);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33702);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41708);





const MOST_SIGNATURES = 64;
const MOST_KEYIDS = 256;
const MOST_DELEGATIONS = 256;
const COMMON = ['_type', 'version', 'expires'];
/** Reads a role file's envelope. `where` names it in errors: `targets/releases.json`. */
function parseEnvelope(bytes, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)((0,_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrictJson */ .RJ)(bytes, where), where, ['signed', 'signatures']);
    const signed = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.signed, `${where}: signed`);
    const list = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(map.signatures, `${where}: signatures`, MOST_SIGNATURES);
    if (list.length === 0)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, 'nobody signed it');
    return { signed, signatures: list.map((value, index) => parseSignature(value, `${where}: signatures[${index}]`)) };
}
/** Reads `signed` of root.json. Every key a role names must be there. */
function parseRoot({ signed }, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(signed, where, [...COMMON, 'consistent_snapshot', 'keys', 'roles']);
    const common = parseCommon(map, 'Root', where);
    if (typeof map.consistent_snapshot !== 'boolean')
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, 'consistent_snapshot is not true or false');
    const keys = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeys */ .Ss)(map.keys, `${where}: keys`);
    const roles = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.roles, `${where}: roles`, _role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .BASE_ROLES */ .k);
    const role = (name) => parseRoleKeys(roles[name], `${where}: roles.${name}`, keys);
    return {
        ...common,
        keys,
        roles: { root: role('root'), targets: role('targets'), snapshot: role('snapshot'), timestamp: role('timestamp') },
    };
}
/** Reads `signed` of targets.json or a delegation. Delegations it declares must be right below it. */
function parseTargets({ signed }, role, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(signed, where, [...COMMON, 'targets', 'delegations']);
    const common = parseCommon(map, 'Targets', where);
    const targets = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.targets, `${where}: targets`);
    const delegations = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.delegations, `${where}: delegations`, ['keys', 'roles']);
    const keys = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeys */ .Ss)(delegations.keys, `${where}: delegations.keys`);
    const roles = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(delegations.roles, `${where}: delegations.roles`, MOST_DELEGATIONS).map((value, index) => parseDelegation(value, role, `${where}: delegations.roles[${index}]`, keys));
    const names = new Set(roles.map(({ name }) => name));
    if (names.size < roles.length)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, 'it declares a delegation twice');
    return {
        ...common,
        targets: new Map(Object.entries(targets).map(([tag, value]) => [
            tag,
            parseFileMeta(value, `${where}: targets["${tag.slice(0, 128)}"]`),
        ])),
        keys,
        delegations: roles,
    };
}
/** Reads `signed` of snapshot.json. */
function parseSnapshot({ signed }, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(signed, where, [...COMMON, 'meta']);
    const common = parseCommon(map, 'Snapshot', where);
    const meta = new Map();
    for (const [name, value] of Object.entries((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.meta, `${where}: meta`))) {
        if (name !== 'root' && !(0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isTargetsRole */ .xG)(name))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `"${name.slice(0, 80)}" is not the name of a role`);
        meta.set(name, parseFileMeta(value, `${where}: meta["${name}"]`));
    }
    for (const name of ['root', 'targets'])
        if (!meta.has(name))
            throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `it does not list ${name}`);
    return { ...common, meta };
}
/** Reads `signed` of timestamp.json. */
function parseTimestamp({ signed }, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(signed, where, [...COMMON, 'meta']);
    const common = parseCommon(map, 'Timestamp', where);
    const meta = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.meta, `${where}: meta`, ['snapshot']);
    return { ...common, snapshot: parseFileMeta(meta.snapshot, `${where}: meta.snapshot`) };
}
function parseSignature(value, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(value, where, ['keyid', 'method', 'sig']);
    return {
        keyid: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(map.keyid, `${where}.keyid`),
        method: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(map.method, `${where}.method`),
        sig: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(map.sig, `${where}.sig`),
    };
}
function parseCommon(map, type, where) {
    if (map._type !== type)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `its _type is not "${type}"`);
    return {
        version: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(map.version, `${where}: version`, 1),
        expires: parseTime((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(map.expires, `${where}: expires`), `${where}: expires`),
    };
}
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** RFC 3339 with an offset and up to nine digits of a second, as Go writes it. Parts of a millisecond are cut off. */
function parseTime(text, where) {
    const [, seconds, fraction = '.', zone] = TIME.exec(text) ?? [];
    const time = seconds === undefined ? Number.NaN : Date.parse(`${seconds}${`${fraction}000`.slice(0, 4)}${zone}`);
    if (Number.isNaN(time))
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `"${text.slice(0, 40)}" is not a time`);
    return time;
}
function parseRoleKeys(value, where, keys) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(value, where, ['keyids', 'threshold', 'name', 'paths']);
    const keyids = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(map.keyids, `${where}.keyids`, MOST_KEYIDS).map((id) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(id, `${where}.keyids`));
    const unknown = keyids.find((id) => !keys.has(id));
    if (unknown !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `the key ${unknown.slice(0, 64)} is not among its keys`);
    if (new Set(keyids).size < keyids.length)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, 'it names a key twice');
    return { keyids, threshold: (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(map.threshold, `${where}.threshold`, 1) };
}
function parseDelegation(value, parent, where, keys) {
    const roleKeys = parseRoleKeys(value, where, keys);
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(value, where);
    const name = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(map.name, `${where}.name`);
    if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(name) || (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(name) !== parent) {
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `"${name.slice(0, 80)}" is not the name of a role right below ${parent}`);
    }
    // Go leaves an empty list out: such a role may sign for nothing.
    const paths = map.paths === undefined || map.paths === null ? [] : (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(map.paths, `${where}.paths`, 1024);
    return { name, ...roleKeys, paths: paths.map((path) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(path, `${where}.paths`)) };
}
function parseFileMeta(value, where) {
    const map = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(value, where, ['hashes', 'length', 'custom']);
    const hashes = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapAt */ .SC)(map.hashes, `${where}.hashes`, ['sha256', 'sha512']);
    const length = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(map.length, `${where}.length`, 0);
    const sha256 = hash(hashes.sha256, 32, `${where}.hashes.sha256`);
    return hashes.sha512 === undefined
        ? { length, sha256 }
        : { length, sha256, sha512: hash(hashes.sha512, 64, `${where}.hashes.sha512`) };
}
/** Hashes are base64 in role files, not hex. */
function hash(value, size, where) {
    const bytes = (0,_base64_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeBase64 */ .y)((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, where), size);
    if (bytes?.byteLength !== size)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .malformed */ .Qm)(where, `it is not base64 of ${size} bytes`);
    return Buffer.from(bytes).toString('hex');
}
//# sourceMappingURL=parse-metadata.js.map

/***/ }),

/***/ 59088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parsePin),
/* harmony export */   T: () => (/* binding */ isPinned)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77464);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51072);




const FORMS = 'keyid:<64 hex>, spki:sha256:<64 hex>, ca:<file or PEM>, root:sha256:<64 hex>@v<version>';
/** Reads a pin. `read` gets the text of a file that a `ca:` pin names. Throws `Failure('invalid')` that names `place`. */
async function parsePin(text, place, read) {
    const keyid = /^keyid:([0-9a-f]{64})$/.exec(text)?.[1];
    if (keyid !== undefined)
        return { kind: 'keyid', text, keyid };
    const sha256 = /^spki:sha256:([0-9a-f]{64})$/.exec(text)?.[1];
    if (sha256 !== undefined)
        return { kind: 'spki', text, sha256 };
    const [, digest = '', version = ''] = /^root:(sha256:[0-9a-f]{64})@v([1-9]\d{0,8})$/.exec(text) ?? [];
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return { kind: 'root', text, digest, version: Number(version) };
    if (text.startsWith('ca:')) {
        const value = text.slice('ca:'.length);
        const inline = value.includes('-----BEGIN');
        const authorities = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCertificates */ .WW)(inline ? value : await read(value), place);
        const wrong = authorities.find(({ ca }) => !ca);
        if (wrong !== undefined) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${place}: the certificate of ${wrong.subject.replaceAll('\n', ', ')} is no authority`, {
                hint: 'Pin the key of a single certificate by spki:sha256:… instead.',
            });
        }
        return { kind: 'ca', text: inline ? 'ca:(PEM)' : text, authorities };
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `${place}: "${text.slice(0, 100)}" is not a pin`, { hint: `Write one of: ${FORMS}.` });
}
/** Whether a root key, whose certificates these are (leaf first), is one that is pinned. */
function isPinned(pin, keyid, key, bundle, now) {
    switch (pin.kind) {
        case 'keyid':
            return pin.keyid === keyid;
        case 'spki':
            return pin.sha256 === (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .spkiHashOf */ .bk)(key);
        case 'ca':
            return isIssued(bundle[0], bundle.slice(1), pin.authorities, now);
        case 'root':
            return false;
    }
}
/** Looks for a chain from a certificate to an authority, by names, signatures, and validity now. */
function isIssued(certificate, between, authorities, now) {
    const issuedBy = (issuer) => issuer.ca &&
        (0,_certificates_js__WEBPACK_IMPORTED_MODULE_2__/* .certificateFault */ .cN)(issuer) === undefined &&
        (0,_certificates_js__WEBPACK_IMPORTED_MODULE_2__/* .validityFault */ .rt)(issuer, now) === undefined &&
        certificate.checkIssued(issuer) &&
        certificate.verify(issuer.publicKey);
    if (authorities.some(issuedBy))
        return true;
    return between.some((issuer) => issuedBy(issuer) &&
        isIssued(issuer, between.filter((other) => other !== issuer), authorities, now));
}
//# sourceMappingURL=pins.js.map

/***/ }),

/***/ 47306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ serverFiles),
/* harmony export */   Ob: () => (/* binding */ archivedFiles),
/* harmony export */   Uv: () => (/* binding */ RoleFiles),
/* harmony export */   Xc: () => (/* binding */ evidenceName)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41708);



function serverFiles(client, gun) {
    const read = (name, maxBytes) => client.get(gun, name, maxBytes).catch((error) => {
        throw notRead(error);
    });
    return { gun, label: client.host, live: true, read };
}
/** What went wrong on the way says nothing about the trust data: it must not look like a verdict on it. */
function notRead(error) {
    if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || (error.code !== 'refused' && error.code !== 'invalid'))
        return error;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', error.message, { reference: error.reference, hint: error.hint, cause: error.cause });
}
/** Files of an evidence archive, under the names that `collectEvidence` gives them. */
function archivedFiles(evidence, gun) {
    return { gun, label: evidence.label, live: false, read: (name) => evidence.read(evidenceName(gun, name)) };
}
/** `dct/docker.io/library/alpine/2.root.json`. */
function evidenceName(gun, name) {
    return `dct/${gun}/${name}.json`;
}
/** A timestamp is 400 bytes, a root a few thousand, and a whole chain of roots may be asked for. */
const SMALL_LIMIT = 512 * 1024;
/** Of all files of a repository together: a server may list hundreds, and each may be as large as one may be. */
const TOTAL_LIMIT = 64 * 1024 * 1024;
/** What the server said when asked once: every file is asked for at most one time, however many want it. */
class RoleFiles {
    source;
    #bytes = 0;
    #asked = new Map();
    /** Asks at once for all that is certainly needed, and for the delegations that likely are; what came is checked in order later. */
    constructor(source, likely) {
        this.source = source;
        const names = ['root', 'timestamp', 'snapshot', 'targets', _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .RELEASES */ .pH, ...likely.filter(_role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .isTargetsRole */ .xG)];
        for (const name of names)
            void this.get(name);
    }
    /** The newest file of a role, or one by version or hash. */
    get(name) {
        const asked = this.#asked.get(name);
        if (asked !== undefined)
            return asked;
        const isSmall = name === 'timestamp' || name === 'root' || name.endsWith('.root');
        const asking = this.#read(name, isSmall ? SMALL_LIMIT : _strict_json_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLE_LIMITS */ .qB.maxBytes);
        // Whoever needs it gets the error; a guess that nobody needs must not end the process.
        asking.catch(() => { });
        this.#asked.set(name, asking);
        return asking;
    }
    async #read(name, limit) {
        const bytes = await this.source.read(name, limit);
        this.#bytes += bytes?.byteLength ?? 0;
        if (this.#bytes <= TOTAL_LIMIT)
            return bytes;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${this.source.label} has more than ${TOTAL_LIMIT} bytes of trust data for ${this.source.gun}`, {
            reference: this.source.gun,
        });
    }
    /** What was asked for already; undefined when it was not. */
    asked(name) {
        return this.#asked.get(name);
    }
}
//# sourceMappingURL=role-files.js.map

/***/ }),

/***/ 28697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ rootKeysFor)
/* harmony export */ });
/* unused harmony export namesGun */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77464);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51072);



/**
 * The root keys that may speak for a repository: each with a certificate whose common name is the GUN, or a beginning of it that ends with
 * `*` and holds the whole host. One root key serves many repositories, so without this check the trust data of one would pass for
 * another. Valid now, unless `now` is undefined (for a root that was trusted before). Throws `Failure('refused')` when there is none.
 */
function rootKeysFor(gun, root, now, where) {
    const faults = [];
    const found = root.roles.root.keyids.flatMap((keyid) => {
        const key = root.keys.get(keyid);
        try {
            return [rootKey(gun, keyid, key, now)];
        }
        catch (error) {
            faults.push(`key ${keyid.slice(0, 12)}…: ${error.message}`);
            return [];
        }
    });
    if (found.length > 0)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${where} has no root key with a valid certificate for ${gun}: ${faults.slice(0, 3).join('; ')}`, {
        hint: 'The owner has to renew the root certificate and publish (notary key rotate GUN root), or this is the trust data of another repository.',
    });
}
function rootKey(gun, keyid, key, now) {
    if (!key.keytype.endsWith('-x509'))
        throw new Error(`the key type ${key.keytype} has no certificate`);
    const bundle = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificates */ .WW)((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .pemOf */ ._y)(key), 'its certificate');
    const leaf = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .leafOf */ .eo)(bundle, 'its certificate');
    const name = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .commonNameOf */ .KJ)(leaf);
    if (name === undefined || !namesGun(name, gun))
        throw new Error(`its certificate is for "${shown(name)}"`);
    const fault = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateFault */ .cN)(leaf) ?? (now === undefined ? undefined : (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .validityFault */ .rt)(leaf, now));
    if (fault !== undefined)
        throw new Error(`its certificate is not accepted: ${fault}`);
    (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .publicKeyOf */ .kc)(key);
    return { keyid, key, bundle };
}
/** The common name of a certificate as a repository, or several: `docker.io/acme/*`. A wildcard must not reach over hosts. */
function namesGun(commonName, gun) {
    if (!commonName.endsWith('*'))
        return commonName === gun;
    const prefix = commonName.slice(0, -1);
    return prefix.includes('/') && !prefix.includes('*') && gun.startsWith(prefix);
}
function shown(name) {
    return (name ?? '').replace(/\p{Cc}/gu, ' ').slice(0, 200);
}
//# sourceMappingURL=root-certificates.js.map

/***/ }),

/***/ 83872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vx: () => (/* binding */ lockOf),
  qw: () => (/* binding */ openFor),
  MC: () => (/* binding */ sessionOf)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/stores/registry/auth/realm.js
var realm = __webpack_require__(30316);
// EXTERNAL MODULE: ./lib/trust/dct/gun.js
var dct_gun = __webpack_require__(53780);
// EXTERNAL MODULE: ./lib/stores/registry/auth/scope.js
var scope = __webpack_require__(24943);
// EXTERNAL MODULE: ./lib/stores/registry/options.js
var registry_options = __webpack_require__(88810);
// EXTERNAL MODULE: ./lib/stores/registry/origin.js
var origin = __webpack_require__(80128);
// EXTERNAL MODULE: ./lib/stores/registry/read-whole.js
var read_whole = __webpack_require__(3484);
// EXTERNAL MODULE: ./lib/stores/registry/request.js + 12 modules
var request = __webpack_require__(40732);
// EXTERNAL MODULE: ./lib/trust/dct/keys.js
var keys = __webpack_require__(51072);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/stores/registry/errors/redact.js
var redact = __webpack_require__(35397);
;// CONCATENATED MODULE: ./lib/trust/dct/refusal.js



/** Reads the body of a 400 of Notary's server: `{"errors":[{"code","message","detail":{"Name","Error":{"Msg"}}}]}`. Never throws. */
function readRefusal(body) {
    const first = firstError(body);
    const detail = (0,json/* field */.ZZ)(first, 'detail');
    const error = (0,json/* isObject */.Gv)(detail) ? (0,json/* field */.ZZ)(detail, 'Error') : undefined;
    const name = (0,json/* isObject */.Gv)(detail) ? textOf(detail, 'Name') : '';
    const said = ((0,json/* isObject */.Gv)(error) ? textOf(error, 'Msg') : '') || textOf(first, 'message');
    const code = textOf(first, 'code');
    return {
        isOutdated: code === 'VERSION' || name === 'ErrLowVersion' || /\blow(?:er)? version\b/i.test(said),
        name,
        message: (0,redact/* shownText */.f)(said || code || 'it gave no reason'),
    };
}
/** The refusal with what to do about it. */
function refusedUpdate(host, gun, { name, message }) {
    return new failure/* Failure */.HR('refused', `${host} did not take what was signed for ${gun}: ${message}`, {
        reference: gun,
        hint: HINTS.find(([pattern]) => pattern.test(`${name} ${message}`))?.[1] ?? 'Nothing was changed.',
    });
}
/** A right that is missing, with what the right is called: token servers know it by this scope. */
function withScope(error, gun) {
    if (!(error instanceof failure/* Failure */.HR) || (error.code !== 'denied' && error.code !== 'unauthorized'))
        return error;
    const hint = `Signing needs pull,push on ${gun} (scope repository:${gun}:pull,push). ${error.hint ?? ''}`.trim();
    return new failure/* Failure */.HR(error.code, error.message, { reference: gun, hint, cause: error.cause });
}
const HINTS = [
    [
        /snapshot/i,
        'The snapshot key of this repository is not with the server: give its file too (--key snapshot.key), or hand it over once: notary key rotate GUN snapshot --server-managed.',
    ],
    [
        /timestamp/i,
        'The server does not have the timestamp key that root.json names: the trust data was begun elsewhere.',
    ],
    [/no pre-existing root/i, 'The server has no trust data for it: begin with seaworthy trust init.'],
    [/expired/i, 'A role above it expired: whoever holds its key has to sign it anew first.'],
    [
        /threshold|signature|ErrBad(?:Targets|Root|Snapshot)/i,
        'The server knows other keys for the role than we saw: look again with seaworthy trust inspect.',
    ],
];
function firstError(body) {
    try {
        const value = (0,json/* parseJson */.qF)(body, 'the answer');
        const errors = (0,json/* isObject */.Gv)(value) ? (0,json/* field */.ZZ)(value, 'errors') : undefined;
        const first = Array.isArray(errors) ? errors[0] : undefined;
        return (0,json/* isObject */.Gv)(first) ? first : {};
    }
    catch {
        return {};
    }
}
function textOf(object, key) {
    const value = (0,json/* field */.ZZ)(object, key);
    return typeof value === 'string' ? value : '';
}
//# sourceMappingURL=refusal.js.map
// EXTERNAL MODULE: ./lib/trust/dct/strict-json.js
var strict_json = __webpack_require__(41708);
;// CONCATENATED MODULE: ./lib/trust/dct/notary-client.js










const KEY_LIMIT = 64 * 1024;
const ANSWER_LIMIT = 64 * 1024;
const SKEW_MS = 5 * 60_000;
/** All files of a repository are asked for at once, of several repositories too. */
const CONCURRENCY = 16;
/**
 * One Notary server (v1 API): connections, tokens and patience are shared by all repositories on it. Reads need the right `pull`,
 * writes `pull,push`, and what replaces or removes `*`; the scope carries the whole GUN, `docker.io/` included.
 */
class NotaryClient {
    /** `host[:port]`, for messages. */
    host;
    #client;
    #prefix;
    #runtime;
    #skew = 0;
    /** `Failure('usage')` for plain HTTP to a host that is neither this machine nor declared insecure. */
    constructor(server, options, runtime) {
        if (server.protocol === 'http:' && !(0,origin/* schemesFor */.C)(server.host, options).includes('http')) {
            throw new failure/* Failure */.HR('usage', `the Notary server ${server.host} is named with plain HTTP`, {
                hint: `Name it with https://, or allow it for this host: --insecure ${server.host}.`,
            });
        }
        this.host = server.host;
        this.#prefix = server.pathname.replace(/\/+$/, '');
        this.#runtime = runtime;
        const settings = (0,registry_options/* withDefaults */.r)({ concurrency: CONCURRENCY, ...options });
        this.#client = new request/* RegistryClient */.b(server.host, server.host, settings, runtime, new URL('/', server));
    }
    /**
     * A role file: `root` (the newest), `2.root` (by version), `targets.<hex sha256>` (by hash). Undefined when the server has none (404).
     * Everything else that keeps it from being read is a `Failure`; more than `maxBytes` is a `mismatch`.
     */
    async get(gun, name, maxBytes) {
        const ask = this.#ask(gun, 'GET', `${name}.json`, ['pull'], [200, 404], `read ${name}.json`);
        const { response, bytes } = await (0,read_whole/* readWhole */.o)(this.#client, maxBytes, () => this.#client.send(ask));
        const date = Date.parse(response.header('date') ?? '');
        if (!Number.isNaN(date))
            this.#skew = date - this.#runtime.clock.now();
        return response.status === 404 ? undefined : bytes;
    }
    /** Milliseconds that the server's clock is ahead of ours, when that is more than five minutes; nothing is decided by it. */
    get clockSkew() {
        return Math.abs(this.#skew) > SKEW_MS ? this.#skew : undefined;
    }
    /**
     * Publishes role files, all or none. The server checks versions and signatures and makes what it signs itself. `outdated`: it has these
     * versions, or later ones, by now. Not tried again: a second try of what succeeded would be refused as old.
     */
    async post(gun, files) {
        const boundary = `seaworthy-${Math.floor(this.#runtime.random() * 2 ** 48).toString(36)}-${files.size}`;
        const parts = [...files].flatMap(([role, bytes]) => [
            `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${role}"\r\n`,
            'Content-Type: application/octet-stream\r\n\r\n',
            bytes,
            '\r\n',
        ]);
        const body = Buffer.concat([...parts, `--${boundary}--\r\n`].map((part) => Buffer.from(part)));
        const ask = this.#ask(gun, 'POST', '', ['pull', 'push'], [200, 201, 202, 204, 400], 'take the signed files');
        const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
        const { response, bytes } = await (0,read_whole/* readWhole */.o)(this.#client, ANSWER_LIMIT, () => this.#client.send({ ...ask, headers, body, once: true })).catch((error) => {
            throw withScope(error, gun);
        });
        if (response.status !== 400)
            return 'published';
        const refusal = readRefusal(bytes);
        if (refusal.isOutdated)
            return 'outdated';
        throw refusedUpdate(this.host, gun, refusal);
    }
    /** The public key that the server keeps for this role of the repository, made when there is none. */
    async serverKey(gun, role) {
        return this.#key(gun, role, 'GET', ['pull', 'push']);
    }
    /** A new key in place of it; it counts once a root.json with it is published. */
    async rotateServerKey(gun, role) {
        return this.#key(gun, role, 'POST', ['*']);
    }
    /** Removes all trust data of a repository. */
    async remove(gun) {
        await (await this.#client.send(this.#ask(gun, 'DELETE', '', ['*'], [200, 204, 404], 'remove the trust data'))).discard();
    }
    close() {
        this.#client.close();
    }
    async #key(gun, role, method, actions) {
        const ask = this.#ask(gun, method, `${role}.key`, actions, [200], `give its ${role} key`);
        const { bytes } = await (0,read_whole/* readWhole */.o)(this.#client, KEY_LIMIT, () => this.#client.send(ask));
        const where = `the ${role} key of ${this.host}`;
        return (0,keys/* parseKey */.Do)((0,strict_json/* parseStrictJson */.RJ)(bytes, where), where);
    }
    #ask(gun, method, file, actions, expect, doing) {
        const to = `${this.#prefix}/v2/${(0,dct_gun/* checkGun */.LU)(gun)}/_trust/tuf/${file}`;
        return { method, to, scopes: [(0,scope/* repositoryScope */.F7)(gun, ...actions)], expect, doing, repository: gun, reference: gun };
    }
}
//# sourceMappingURL=notary-client.js.map
// EXTERNAL MODULE: ./lib/trust/dct/role-files.js
var role_files = __webpack_require__(47306);
// EXTERNAL MODULE: ./lib/trust/dct/update.js
var update = __webpack_require__(88397);
;// CONCATENATED MODULE: ./lib/trust/dct/session.js







const sessions = new WeakMap();
/** The session of a run; every image of the run shares it. */
function sessionOf(context) {
    const session = sessions.get(context) ?? startSession(context);
    sessions.set(context, session);
    return session;
}
function startSession(context) {
    const clients = new Map();
    const places = new Map();
    const opened = new WeakMap();
    const clientOf = (gun, { server = (0,dct_gun/* defaultServerOf */.SS)(gun), ca }) => {
        const key = [server.href, (0,dct_gun/* registryOf */.Fv)(gun), ca].join(' ');
        const client = clients.get(key) ?? connect(context, server, ca, gun);
        clients.set(key, client);
        return client;
    };
    const placeOf = (gun, requirement) => {
        const key = [requirement.server?.href, requirement.ca, gun].join(' ');
        const place = places.get(key) ?? makePlace(context, gun, requirement, clientOf);
        places.set(key, place);
        return place;
    };
    const open = (gun, requirement) => {
        const known = opened.get(requirement) ?? new Map();
        opened.set(requirement, known);
        const result = known.get(gun) ?? placeOf(gun, requirement).then((place) => check(context, gun, requirement, place));
        known.set(gun, result);
        return result;
    };
    return {
        open,
        openAfresh: async (gun, requirement) => check(context, gun, requirement, await makePlace(context, gun, requirement, clientOf)),
        prepare: (gun, requirement) => void placeOf(gun, requirement).catch(() => { }),
        client: clientOf,
    };
}
/** Whatever does not hold is asked for once more: a server that is being written to shows old and new for a moment. Never twice. */
async function check(context, gun, requirement, place) {
    const { pins, trustOnFirstUse } = requirement;
    const lock = lockOf(context, gun);
    const attempt = async (files) => {
        const repository = await (0,update/* checkRepository */.n)(files, { pins, lock, trustOnFirstUse }, context.now());
        return { repository, files, clockSkew: place.client?.clockSkew };
    };
    try {
        const first = await attempt(place.first);
        if (!place.source.live || ![...first.repository.broken.values()].some((error) => codeOf(error) === 'mismatch'))
            return first;
    }
    catch (error) {
        if (!place.source.live || !['refused', 'invalid', 'mismatch'].includes(codeOf(error)))
            throw error;
    }
    place.second ??= new role_files/* RoleFiles */.Uv(place.source, requirement.signers);
    return attempt(place.second);
}
async function makePlace(context, gun, requirement, clientOf) {
    const client = context.offline === undefined ? await clientOf(gun, requirement) : undefined;
    const source = client === undefined ? archived(context, gun) : (0,role_files/* serverFiles */.F4)(client, gun);
    // The lock knows which delegations there were.
    const rolesSeen = Object.keys(lockOf(context, gun)?.versions ?? {});
    return {
        source,
        first: new role_files/* RoleFiles */.Uv(source, [...requirement.roles, ...requirement.signers, ...rolesSeen]),
        second: undefined,
        client,
    };
}
/** What earlier runs saw of a repository. */
function lockOf({ lock }, gun) {
    return lock !== undefined && Object.hasOwn(lock.dct, gun) ? lock.dct[gun] : undefined;
}
function archived({ offline }, gun) {
    if (offline === undefined)
        throw new failure/* Failure */.HR('usage', 'there is no archive to read trust data from');
    return (0,role_files/* archivedFiles */.Ob)(offline, gun);
}
async function connect(context, server, ca, gun) {
    const options = await context.reach(server.host);
    const all = [...(options.ca ?? []), ...(ca === undefined ? [] : [ca])];
    const credentials = credentialsFor(options, server, (0,dct_gun/* registryOf */.Fv)(gun));
    return new NotaryClient(server, { ...options, ...(all.length === 0 ? {} : { ca: all }), credentials }, context.runtime);
}
/** Docker shows a Notary server the login of the registry; so do we where both are of one owner. A login of its own goes first. */
function credentialsFor({ credentials }, server, registry) {
    if (credentials === undefined)
        return undefined;
    const host = new URL(`https://${registry}`).hostname;
    const domain = (0,realm/* registrableDomain */.jG)(server.hostname);
    const isOneOwner = host === server.hostname || (domain !== undefined && domain === (0,realm/* registrableDomain */.jG)(host));
    return async (name) => (await credentials(name)) ?? (isOneOwner ? credentials((0,reference/* normalizeRegistry */.l5)(registry)) : undefined);
}
function codeOf(error) {
    return error instanceof failure/* Failure */.HR ? error.code : '';
}
/** The trust data that belongs to an image. */
function openFor(context, reference, requirement) {
    return sessionOf(context).open((0,dct_gun/* gunOf */.qu)(reference), requirement);
}
//# sourceMappingURL=session.js.map

/***/ }),

/***/ 41708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RJ: () => (/* binding */ parseStrictJson),
/* harmony export */   jh: () => (/* binding */ isMap),
/* harmony export */   qB: () => (/* binding */ ROLE_LIMITS)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Role files are 1 to 100 KB; 5 MiB holds some twenty thousand tags. Nothing in them is nested deeper than 8. */
const ROLE_LIMITS = { maxBytes: 5 * 1024 * 1024, maxDepth: 32 };
/**
 * Parses JSON (RFC 8259) that two readers cannot read in two ways: refuses invalid UTF-8, a byte order mark, lone surrogates, a key
 * that is there twice, fractions, exponents, -0 and integers past 2^53-1, and more bytes or nesting than the limits. Throws
 * `Failure('invalid')` that names `what`, the reason and the place.
 */
function parseStrictJson(bytes, what, limits = ROLE_LIMITS) {
    if (bytes.byteLength > limits.maxBytes) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read`);
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} is not UTF-8 text`, { cause });
    }
    return new Parser(text, what, limits.maxDepth).document();
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const HALF_CHARACTER = /\p{Surrogate}/u;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?\d[-+.eE\d]*/y;
const INTEGER = /^(?:0|-?[1-9]\d*)$/;
const WORD = /true|false|null/y;
const WORDS = { true: true, false: false, null: null };
class Parser {
    #text;
    #what;
    #maxDepth;
    #at = 0;
    #depth = 0;
    constructor(text, what, maxDepth) {
        this.#text = text;
        this.#what = what;
        this.#maxDepth = maxDepth;
    }
    document() {
        const value = this.#value();
        this.#take(SPACE);
        if (this.#at < this.#text.length)
            throw this.#bad('there is more after its end');
        return value;
    }
    #value() {
        this.#take(SPACE);
        const char = this.#text[this.#at];
        if (char === '{')
            return this.#nested(() => this.#object());
        if (char === '[')
            return this.#nested(() => this.#array());
        if (char === '"')
            return this.#string();
        const number = this.#take(NUMBER);
        if (number !== undefined)
            return this.#integer(number);
        const word = this.#take(WORD);
        if (word === undefined)
            throw this.#bad('it is not valid JSON');
        return WORDS[word];
    }
    #nested(read) {
        if (++this.#depth > this.#maxDepth)
            throw this.#bad(`it is nested deeper than ${this.#maxDepth}`);
        this.#at++;
        const value = read();
        this.#depth--;
        return value;
    }
    #object() {
        const map = Object.create(null);
        if (this.#punctuation('}'))
            return map;
        do {
            this.#take(SPACE);
            const key = this.#string();
            if (Object.hasOwn(map, key))
                throw this.#bad(`the key "${key.slice(0, 80)}" is there twice`);
            if (!this.#punctuation(':'))
                throw this.#bad('a ":" is missing');
            map[key] = this.#value();
        } while (this.#punctuation(','));
        if (!this.#punctuation('}'))
            throw this.#bad('an object does not end');
        return map;
    }
    #array() {
        const list = [];
        if (this.#punctuation(']'))
            return list;
        do
            list.push(this.#value());
        while (this.#punctuation(','));
        if (!this.#punctuation(']'))
            throw this.#bad('a list does not end');
        return list;
    }
    #string() {
        const start = this.#at;
        const end = this.#text[start] === '"' ? this.#endOfString(start + 1) : -1;
        if (end < 0)
            throw this.#bad('a string is not valid');
        this.#at = end + 1;
        const text = this.#unescape(this.#text.slice(start, end + 1));
        if (HALF_CHARACTER.test(text))
            throw this.#bad('a string holds half a character (a lone surrogate)');
        return text;
    }
    /** Where the closing quote is; -1 when there is none, or a control character before it. */
    #endOfString(from) {
        for (let at = from; at < this.#text.length; at++) {
            const code = this.#text.charCodeAt(at);
            if (code === 0x22)
                return at;
            if (code < 0x20)
                return -1;
            if (code === 0x5c)
                at++;
        }
        return -1;
    }
    #unescape(raw) {
        if (!raw.includes('\\'))
            return raw.slice(1, -1);
        try {
            return JSON.parse(raw);
        }
        catch {
            throw this.#bad('a string is not valid');
        }
    }
    #integer(raw) {
        const value = Number(raw);
        if (INTEGER.test(raw) && Number.isSafeInteger(value))
            return value;
        throw this.#bad(`${raw.slice(0, 40)} is not a whole number as trust data has them`);
    }
    #punctuation(char) {
        this.#take(SPACE);
        if (this.#text[this.#at] !== char)
            return false;
        this.#at++;
        return true;
    }
    #take(pattern) {
        pattern.lastIndex = this.#at;
        const found = pattern.exec(this.#text)?.[0];
        if (found !== undefined)
            this.#at += found.length;
        return found;
    }
    #bad(reason) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${this.#what} cannot be read: ${reason} (at character ${this.#at + 1})`);
    }
}
//# sourceMappingURL=strict-json.js.map

/***/ }),

/***/ 70877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ MOST_ROTATIONS),
/* harmony export */   z: () => (/* binding */ trustRoot)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _check_role_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8313);
/* harmony import */ var _parse_metadata_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41931);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59088);
/* harmony import */ var _root_certificates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28697);






/** Rotations that are followed from a known root; a repository has one in years. */
const MOST_ROTATIONS = 128;
/** Reads the newest root.json and finds out whether it is to be trusted. Throws `not-found` when there is no trust data at all. */
async function trustRoot(files, anchor, now) {
    const { gun, label } = files.source;
    const bytes = await files.get('root');
    if (bytes === undefined)
        throw noTrustData(gun, label);
    const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes);
    const { envelope, root } = readRoot(bytes, 'root.json');
    const keys = (0,_root_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .rootKeysFor */ .Y)(gun, root, now, 'root.json');
    signedBy(envelope, keys, root.roles.root, 'root.json');
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_2__/* .checkVersion */ .ps)(root, anchor.lock?.root.version, 'root.json');
    const chainFrom = anchor.lock === undefined
        ? undefined
        : await follow(files, anchor.lock.root, 'the lock', { root, digest, envelope }, now);
    const found = await trustedBy(files, anchor, keys, { root, digest, envelope }, now);
    const signers = signedBy(envelope, found.keys, root.roles.root, `root.json, by the keys that ${found.trustedBy} fits,`);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_2__/* .checkExpiry */ .gz)(root, now, 'root.json');
    return { root, digest, bytes, signers, trustedBy: found.trustedBy, chainFrom: chainFrom ?? found.chainFrom };
}
async function trustedBy(files, { pins, lock, trustOnFirstUse }, keys, newest, now) {
    // All that are pinned count together: the root role may ask for several.
    const fits = (pin, { keyid, key, bundle }) => (0,_pins_js__WEBPACK_IMPORTED_MODULE_4__/* .isPinned */ .T)(pin, keyid, key, bundle, now);
    const pinned = keys.filter((key) => pins.some((pin) => fits(pin, key)));
    if (pinned.length > 0) {
        const fitting = pins.filter((pin) => pinned.some((key) => fits(pin, key)));
        return { trustedBy: fitting.map(({ text }) => text).join(', '), keys: pinned };
    }
    const exact = pins.flatMap((pin) => (pin.kind === 'root' ? [pin] : []));
    for (const [index, pin] of exact.entries()) {
        try {
            return { trustedBy: pin.text, keys, chainFrom: await follow(files, pin, pin.text, newest, now) };
        }
        catch (error) {
            if (index === exact.length - 1)
                throw error;
        }
    }
    if (pins.length > 0)
        throw noPinFits(files.source.gun, keys);
    if (lock !== undefined)
        return { trustedBy: 'lock', keys };
    if (trustOnFirstUse)
        return { trustedBy: 'first use', keys };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `the root of ${files.source.gun} is not trusted: the policy pins no key for it, and there is no lock`, {
        hint: `Whoever serves trust data could have made it. Pin its key if it is the right one: pins: ["keyid:${keys[0]?.keyid}"], or write a lock: seaworthy trust lock --update.`,
    });
}
/**
 * Follows the rotations from a root that is known by version and digest to the newest: `N+1.root.json` and so on, each
 * signed by as many as the one before asks for, and by its own. Returns the version it began at; undefined when the
 * known one is the newest.
 */
async function follow(files, known, name, newest, now) {
    const { gun } = files.source;
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_2__/* .checkVersion */ .ps)(newest.root, known.version, 'root.json');
    const last = newest.root.version;
    if (last === known.version) {
        if (newest.digest === known.digest)
            return undefined;
        throw otherRoot(`root.json, version ${last},`, newest.digest, name, known.digest);
    }
    if (last - known.version > MOST_ROTATIONS) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `root.json is ${last - known.version} versions ahead of ${name}; at most ${MOST_ROTATIONS} are followed`);
    }
    const versions = Array.from({ length: last - known.version }, (_, index) => known.version + index);
    // All are asked for before the first is looked at.
    for (const version of versions)
        void files.get(`${version}.root`);
    let before;
    for (const version of versions) {
        const where = `${version}.root.json`;
        const bytes = await files.get(`${version}.root`);
        if (bytes === undefined)
            throw missingRoot(where, name, files);
        const link = readRoot(bytes, where);
        if (version === known.version && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) !== known.digest)
            throw otherRoot(where, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), name, known.digest);
        if (link.root.version !== version)
            throw wrongVersion(where, link.root.version);
        if (before !== undefined)
            checkLink(gun, link, before, now, where);
        before = link.root;
    }
    checkLink(gun, newest, before, now, 'root.json');
    return known.version;
}
/** Signed by the keys of the root before it, whose certificates may have expired since, and by its own. */
function checkLink(gun, link, before, now, where) {
    const trusted = (0,_root_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .rootKeysFor */ .Y)(gun, before, undefined, 'the root before it');
    signedBy(link.envelope, trusted, before.roles.root, `${where}, by the keys of the root before it,`);
    signedBy(link.envelope, (0,_root_certificates_js__WEBPACK_IMPORTED_MODULE_5__/* .rootKeysFor */ .Y)(gun, link.root, now, where), link.root.roles.root, where);
}
/** Only keys that may speak for the repository count towards the threshold. */
function signedBy(envelope, keys, role, where) {
    const keyids = keys.map(({ keyid }) => keyid);
    return (0,_check_role_js__WEBPACK_IMPORTED_MODULE_2__/* .checkSignatures */ .ae)(envelope, { keyids, threshold: role.threshold }, new Map(keys.map(({ keyid, key }) => [keyid, key])), where);
}
function readRoot(bytes, where) {
    const envelope = (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEnvelope */ .mE)(bytes, where);
    return { envelope, root: (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRoot */ .qo)(envelope, where) };
}
function noTrustData(gun, label) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${gun} is not signed: ${label} has no trust data for it`, {
        hint: 'Check the name and the server, or have the image signed.',
    });
}
function noPinFits(gun, keys) {
    const shown = keys.map(({ keyid }) => `keyid:${keyid}`).join(', ');
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `no pin of the policy fits the root of ${gun}, which is ${shown}`, {
        hint: 'Find out from its owner whether the root key was rotated. Only if so, change the pin.',
    });
}
function otherRoot(where, digest, name, known) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${where} is ${digest}, but ${name} says ${known}`, {
        hint: 'Somebody made another root of the same version: the trust data was begun anew, or replaced. Ask its owner before you accept it.',
    });
}
function missingRoot(where, name, { source }) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${source.label} has no ${where}, so the root of ${source.gun} cannot be followed from ${name}`, {
        hint: source.live
            ? 'The trust data was begun anew or replaced. Ask its owner.'
            : 'The archive was made without it: export again.',
    });
}
function wrongVersion(where, version) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${where} says that it is version ${version}`);
}
//# sourceMappingURL=trust-root.js.map

/***/ }),

/***/ 88397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ checkRepository),
/* harmony export */   o: () => (/* binding */ readListed)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _check_role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8313);
/* harmony import */ var _parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41931);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33702);
/* harmony import */ var _trust_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70877);





const MOST_ROLES = 256;
const DEEPEST = 8;
/**
 * Checks the files of a repository in Notary's order: root, timestamp, snapshot, targets, delegations parents first; each by hash, form, signatures,
 * version, expiry, in this order. Throws a `Failure` for the first that does not hold, except for delegations, which are kept as `broken`:
 * whether one is needed, the lookup knows.
 */
async function checkRepository(files, anchor, now) {
    const { gun, label } = files.source;
    const check = { files, now, least: anchor.lock?.versions ?? {} };
    const root = await (0,_trust_root_js__WEBPACK_IMPORTED_MODULE_3__/* .trustRoot */ .z)(files, anchor, now);
    const timestamp = await checkTimestamp(check, root);
    const snapshot = await checkSnapshot(check, root, timestamp.content.snapshot);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFile */ .vH)(root.bytes, listed(snapshot.content, 'root'), 'root.json', 'snapshot.json');
    for (const [name, meta] of delegationsIn(snapshot.content))
        askFor(files, name, meta);
    const { targets, broken } = await checkTargets(check, root, snapshot.content);
    return { gun, source: label, now, root, timestamp, snapshot, targets, broken };
}
async function checkTimestamp(check, { root }) {
    const where = 'timestamp.json';
    const bytes = await check.files.get('timestamp');
    if (bytes === undefined)
        throw absent(where, check.files);
    return checkRole(check, bytes, 'timestamp', _parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTimestamp */ .EH, root.roles.timestamp, root.keys);
}
async function checkSnapshot(check, { root }, meta) {
    const bytes = await readListed(check.files, 'snapshot', meta, 'timestamp.json');
    return checkRole(check, bytes, 'snapshot', _parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSnapshot */ .E$, root.roles.snapshot, root.keys);
}
/** Targets and its delegations, pre-order. A delegation never holds unless its parent does. */
async function checkTargets(check, { root }, snapshot) {
    const targets = new Map();
    const broken = new Map();
    const descend = async (role, keys, paths) => {
        const { name, keyids, threshold } = role;
        const bytes = await readListed(check.files, name, listed(snapshot, name), 'snapshot.json');
        const parse = (envelope, where) => (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTargets */ .Sx)(envelope, name, where);
        const checked = checkRole(check, bytes, name, parse, role, keys);
        targets.set(name, { ...checked, name, keyids, threshold, paths });
        for (const child of checked.content.delegations) {
            try {
                checkRoom(child.name, targets.size + broken.size);
                await descend(child, checked.content.keys, [...paths, child.paths]);
            }
            catch (error) {
                broken.set(child.name, error);
            }
        }
    };
    await descend({ name: 'targets', ...root.roles.targets }, root.keys, []);
    return { targets, broken };
}
function checkRole({ now, least }, bytes, name, parse, role, keys) {
    const where = `${name}.json`;
    const envelope = (0,_parse_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEnvelope */ .mE)(bytes, where);
    const content = parse(envelope, where);
    const signers = (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSignatures */ .ae)(envelope, role, keys, where);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVersion */ .ps)(content, least[name], where);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkExpiry */ .gz)(content, now, where);
    return { content, bytes, signers };
}
/** The bytes of a role as its parent lists them: those that were asked for already if they are the ones, else by their hash. */
async function readListed(files, name, meta, parent) {
    const where = `${name}.json`;
    const early = await (files.source.live ? files.asked(name) : files.get(name));
    if (early !== undefined && isListed(early, meta))
        return early;
    const bytes = files.source.live ? await files.get(byHash(name, meta)) : early;
    if (bytes === undefined && early === undefined)
        throw absent(where, files);
    (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFile */ .vH)(bytes ?? early, meta, where, parent);
    return bytes;
}
function isListed(bytes, meta) {
    try {
        (0,_check_role_js__WEBPACK_IMPORTED_MODULE_1__/* .checkFile */ .vH)(bytes, meta, '', '');
        return true;
    }
    catch {
        return false;
    }
}
/** A hostile snapshot may list any number. */
function delegationsIn({ meta }) {
    return [...meta].filter(([name]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDelegation */ .BR)(name)).slice(0, MOST_ROLES);
}
/** Asks now for what will be wanted soon. */
function askFor(files, name, meta) {
    if (files.source.live && files.asked(name) === undefined)
        void files.get(byHash(name, meta));
}
function byHash(name, meta) {
    return `${name}.${meta.sha256}`;
}
function listed(snapshot, name) {
    const meta = snapshot.meta.get(name);
    if (meta !== undefined)
        return meta;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${name} is declared, but snapshot.json lists no file for it`, {
        hint: 'Nobody signed anything in it yet, or the server holds it back. Sign a tag in it (docker trust sign), or name the roles that count: roles: [targets].',
    });
}
function checkRoom(name, count) {
    if (count < MOST_ROLES && name.split('/').length <= DEEPEST)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${name} is one role too many: at most ${MOST_ROLES}, ${DEEPEST} deep, are read`);
}
function absent(where, { source }) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${source.label} has a root for ${source.gun}, but no ${where}`, {
        hint: source.live ? 'The server is broken, or holds it back.' : 'The archive is not complete: export again.',
    });
}
//# sourceMappingURL=update.js.map

/***/ })

};
