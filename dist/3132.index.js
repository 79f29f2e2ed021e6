export const id = 3132;
export const ids = [3132];
export const modules = {

/***/ 33132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dctDriver: () => (/* binding */ dctDriver)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var runtime_failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/dct-lock.js
var dct_lock = __webpack_require__(18221);
// EXTERNAL MODULE: ./lib/trust/dct/role-name.js
var role_name = __webpack_require__(33702);
;// CONCATENATED MODULE: ./lib/trust/dct/strict-json.js

/** Role files are 1 to 100 KB; 5 MiB holds some twenty thousand tags. Nothing in them is nested deeper than 8. */
const ROLE_LIMITS = { maxBytes: 5 * 1024 * 1024, maxDepth: 32 };
/**
 * Parses JSON (RFC 8259) that two readers cannot read in two ways: refuses invalid UTF-8, a byte order mark, lone surrogates, a key
 * that is there twice, fractions, exponents, -0 and integers past 2^53-1, and more bytes or nesting than the limits. Throws
 * `Failure('invalid')` that names `what`, the reason and the place.
 */
function parseStrictJson(bytes, what, limits = ROLE_LIMITS) {
    if (bytes.byteLength > limits.maxBytes) {
        throw new runtime_failure/* Failure */.HR('invalid', `${what} has ${bytes.byteLength} bytes; at most ${limits.maxBytes} are read`);
    }
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw new runtime_failure/* Failure */.HR('invalid', `${what} is not UTF-8 text`, { cause });
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
        return new runtime_failure/* Failure */.HR('invalid', `${this.#what} cannot be read: ${reason} (at character ${this.#at + 1})`);
    }
}
//# sourceMappingURL=strict-json.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/role-files.js



function serverFiles(client, gun) {
    const read = (name, maxBytes) => client.get(gun, name, maxBytes).catch((error) => {
        throw notRead(error);
    });
    return { gun, label: client.host, live: true, read };
}
/** What went wrong on the way says nothing about the trust data: it must not look like a verdict on it. */
function notRead(error) {
    if (!(error instanceof runtime_failure/* Failure */.HR) || (error.code !== 'refused' && error.code !== 'invalid'))
        return error;
    return new runtime_failure/* Failure */.HR('failed', error.message, { reference: error.reference, hint: error.hint, cause: error.cause });
}
/** Files of an evidence archive, under the names that `collectEvidence` gives them. */
function archivedFiles(evidence, gun) {
    return { gun, label: evidence.label, live: false, read: (name) => evidence.read(evidenceName(gun, name)) };
}
/** `dct/docker.io/library/alpine/2.root.json`. */
function evidenceName(gun, name) {
    return `dct/${gun}/${name}.json`;
}
/** A timestamp is 400 bytes. */
const TIMESTAMP_LIMIT = 1024 * 1024;
/** What the server said when asked once: every file is asked for at most one time, however many want it. */
class RoleFiles {
    source;
    #asked = new Map();
    /** Asks at once for all that is certainly needed, and for the delegations that likely are; what came is checked in order later. */
    constructor(source, likely) {
        this.source = source;
        const names = ['root', 'timestamp', 'snapshot', 'targets', role_name/* RELEASES */.pH, ...likely.filter(role_name/* isTargetsRole */.xG)];
        for (const name of names)
            void this.get(name);
    }
    /** The newest file of a role, or one by version or hash. */
    get(name) {
        const asked = this.#asked.get(name);
        if (asked !== undefined)
            return asked;
        const limit = name === 'timestamp' ? TIMESTAMP_LIMIT : ROLE_LIMITS.maxBytes;
        const asking = this.source.read(name, limit);
        // Whoever needs it gets the error; a guess that nobody needs must not end the process.
        asking.catch(() => { });
        this.#asked.set(name, asking);
        return asking;
    }
    /** What was asked for already; undefined when it was not. */
    asked(name) {
        return this.#asked.get(name);
    }
}
//# sourceMappingURL=role-files.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/trust/dct/canonical.js
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
;// CONCATENATED MODULE: ./lib/trust/dct/base64.js
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
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
;// CONCATENATED MODULE: ./lib/trust/dct/fields.js



/** Takes fields out of parsed trust data, each of the type it must have. Errors name the place: `targets.json: delegations.roles[2]`. */
function mapAt(value, where, names = []) {
    if (!isMap(value))
        throw malformed(where, 'it is not an object');
    (0,json/* refuseLookalikeKeys */.sY)(value, names, where);
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
    return new runtime_failure/* Failure */.HR('invalid', `${where} is not as Notary writes it: ${reason}`);
}
//# sourceMappingURL=fields.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/certificates.js


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
        throw malformed(where, 'it holds no PEM certificate');
    if (blocks.length > MOST_CERTIFICATES)
        throw malformed(where, `it holds ${blocks.length} certificates`);
    try {
        return blocks.map((block) => new external_node_crypto_.X509Certificate(block));
    }
    catch {
        throw malformed(where, 'one of its certificates cannot be read');
    }
}
/** The one certificate of a bundle that is no authority; it must come first. */
function leafOf(bundle, where) {
    const [leaf] = bundle.filter(({ ca }) => !ca);
    if (leaf === undefined || leaf !== bundle[0] || bundle.filter(({ ca }) => !ca).length > 1) {
        throw malformed(where, 'its first certificate, and only that, must be no authority');
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
    const outer = certificates_element(der, 0);
    const body = outer && certificates_element(der, outer.start);
    const algorithm = body && certificates_element(der, body.end);
    const oid = algorithm && certificates_element(der, algorithm.start);
    if (oid === undefined || der[algorithm?.start ?? 0] !== 0x06)
        return undefined;
    return Buffer.from(der.subarray(oid.start, oid.end)).toString('hex');
}
/** Where the content of the DER element at `at` begins and ends. */
function certificates_element(der, at) {
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
;// CONCATENATED MODULE: ./lib/trust/dct/keys.js





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
    return (0,external_node_crypto_.createHash)('sha256')
        .update(canonicalBytes(keyToJson(key)))
        .digest('hex');
}
/** Reads a key; `Failure('invalid')` for an unknown type. Whether its bytes are a key is found out by `publicKeyOf`. */
function parseKey(value, where) {
    const map = mapAt(value, where, ['keytype', 'keyval']);
    const keytype = textAt(map.keytype, `${where}.keytype`);
    if (!isKeyType(keytype)) {
        throw malformed(where, `the key type "${keytype.slice(0, 40)}" is not one of ${KEY_TYPES.join(', ')}`);
    }
    const keyval = mapAt(map.keyval, `${where}.keyval`, ['private', 'public']);
    if (keyval.private !== null && keyval.private !== undefined)
        throw malformed(where, 'it holds a private key');
    return { keytype, public: textAt(keyval.public, `${where}.keyval.public`) };
}
/** Reads a map of keys and computes every ID anew: one that is not the hash of its key is a forgery, used or not. */
function parseKeys(value, where) {
    const entries = Object.entries(mapAt(value, where));
    if (entries.length > 1024)
        throw malformed(where, `it has ${entries.length} keys; at most 1024 are read`);
    return new Map(entries.map(([id, raw]) => {
        const key = parseKey(raw, `${where}["${id.slice(0, 64)}"]`);
        const computed = keyIdOf(key);
        if (computed !== id)
            throw malformed(where, `the key called ${id.slice(0, 64)} has the ID ${computed}`);
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
    const hash = (0,external_node_crypto_.createHash)('sha256').update(der).digest('hex');
    spkiHashes.set(key, hash);
    return hash;
}
function readKey(key) {
    const bytes = decodeBase64(key.public, PUBLIC_KEY_LIMIT);
    const where = `the ${key.keytype} key ${keyIdOf(key)}`;
    if (bytes === undefined)
        throw malformed(where, 'it is not base64');
    const object = keyObject(key.keytype, bytes, where);
    const family = key.keytype.replace('-x509', '');
    if (object.asymmetricKeyType !== (family === 'ecdsa' ? 'ec' : family)) {
        throw malformed(where, `it holds a key of the type ${object.asymmetricKeyType}`);
    }
    const { modulusLength, namedCurve = '' } = object.asymmetricKeyDetails ?? {};
    if (family === 'rsa' && !(Number(modulusLength) >= RSA_BITS_MIN && Number(modulusLength) <= RSA_BITS_MAX)) {
        throw malformed(where, `it has ${modulusLength} bits; ${RSA_BITS_MIN} to ${RSA_BITS_MAX} are accepted`);
    }
    if (family === 'ecdsa' && !CURVES.has(namedCurve))
        throw malformed(where, `its curve is ${namedCurve}`);
    return object;
}
/** The PEM text of an x509 key; `Failure('invalid')` when it is not base64. */
function pemOf(key) {
    const bytes = decodeBase64(key.public, PUBLIC_KEY_LIMIT);
    if (bytes === undefined)
        throw malformed(`the ${key.keytype} key ${keyIdOf(key)}`, 'it is not base64');
    return Buffer.from(bytes).toString('latin1');
}
function keyObject(keytype, bytes, where) {
    if (keytype === 'ecdsa-x509' || keytype === 'rsa-x509') {
        const [first] = parseCertificates(Buffer.from(bytes).toString('latin1'), where);
        return first.publicKey;
    }
    try {
        if (keytype !== 'ed25519')
            return (0,external_node_crypto_.createPublicKey)({ key: Buffer.from(bytes), format: 'der', type: 'spki' });
        const x = Buffer.from(bytes).toString('base64url');
        if (bytes.byteLength !== 32)
            throw new Error(`it has ${bytes.byteLength} bytes`);
        return (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    }
    catch {
        throw malformed(where, 'its bytes are no such key');
    }
}
function isKeyType(text) {
    return KEY_TYPES.includes(text);
}
//# sourceMappingURL=keys.js.map
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
    const bytes = decodeBase64(signature.sig, SIGNATURE_LIMIT);
    if (bytes === undefined)
        return 'it is not base64';
    try {
        return isBy(publicKeyOf(key), method, bytes, message) ? undefined : 'it is not of these bytes by this key';
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
        throw new runtime_failure/* Failure */.HR('mismatch', `${where} has ${bytes.byteLength} bytes, but ${parent} says ${meta.length}`, {
            hint: MIXED,
        });
    }
    for (const algorithm of ['sha256', 'sha512']) {
        const wanted = meta[algorithm];
        if (wanted === undefined || (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') === wanted)
            continue;
        throw new runtime_failure/* Failure */.HR('mismatch', `${where} is not the file that ${parent} lists: its ${algorithm} differs`, {
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
    const message = canonicalBytes(envelope.signed);
    const signers = new Map();
    const faults = [];
    for (const signature of envelope.signatures) {
        const key = role.keyids.includes(signature.keyid) ? keys.get(signature.keyid) : undefined;
        if (key === undefined)
            continue;
        const fault = signatureFault(key, signature, message);
        if (fault === undefined)
            signers.set(spkiHashOf(key), signature.keyid);
        else
            faults.push(`the signature by ${signature.keyid} does not count: ${fault}`);
    }
    if (signers.size >= role.threshold)
        return [...signers.values()].sort();
    const why = faults.length > 0 ? faults.slice(0, 2).join('; ') : 'it is signed by keys that are not of this role';
    throw new runtime_failure/* Failure */.HR('refused', `${where} has ${signers.size} of the ${role.threshold} signatures it needs: ${why}`, {
        hint: 'It was changed after it was signed, or signed by somebody who may not.',
    });
}
/** Throws `Failure('refused')` for a version below the least one that is accepted. */
function checkVersion({ version }, least, where) {
    if (least === undefined || version >= least)
        return;
    throw new runtime_failure/* Failure */.HR('refused', `${where} went back to version ${version}; version ${least} was seen before`, {
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
    throw new runtime_failure/* Failure */.HR('refused', `${where} expired on ${new Date(expires).toISOString()}`, { hint });
}
//# sourceMappingURL=check-role.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/parse-metadata.js





const MOST_SIGNATURES = 64;
const MOST_KEYIDS = 256;
const MOST_DELEGATIONS = 256;
const COMMON = ['_type', 'version', 'expires'];
/** Reads a role file's envelope. `where` names it in errors: `targets/releases.json`. */
function parseEnvelope(bytes, where) {
    const map = mapAt(parseStrictJson(bytes, where), where, ['signed', 'signatures']);
    const signed = mapAt(map.signed, `${where}: signed`);
    const list = listAt(map.signatures, `${where}: signatures`, MOST_SIGNATURES);
    if (list.length === 0)
        throw malformed(where, 'nobody signed it');
    return { signed, signatures: list.map((value, index) => parseSignature(value, `${where}: signatures[${index}]`)) };
}
/** Reads `signed` of root.json. Every key a role names must be there. */
function parseRoot({ signed }, where) {
    const map = mapAt(signed, where, [...COMMON, 'consistent_snapshot', 'keys', 'roles']);
    const common = parseCommon(map, 'Root', where);
    if (typeof map.consistent_snapshot !== 'boolean')
        throw malformed(where, 'consistent_snapshot is not true or false');
    const keys = parseKeys(map.keys, `${where}: keys`);
    const roles = mapAt(map.roles, `${where}: roles`, role_name/* BASE_ROLES */.k);
    const role = (name) => parseRoleKeys(roles[name], `${where}: roles.${name}`, keys);
    return {
        ...common,
        keys,
        roles: { root: role('root'), targets: role('targets'), snapshot: role('snapshot'), timestamp: role('timestamp') },
    };
}
/** Reads `signed` of targets.json or a delegation. Delegations it declares must be right below it. */
function parseTargets({ signed }, role, where) {
    const map = mapAt(signed, where, [...COMMON, 'targets', 'delegations']);
    const common = parseCommon(map, 'Targets', where);
    const targets = mapAt(map.targets, `${where}: targets`);
    const delegations = mapAt(map.delegations, `${where}: delegations`, ['keys', 'roles']);
    const keys = parseKeys(delegations.keys, `${where}: delegations.keys`);
    const roles = listAt(delegations.roles, `${where}: delegations.roles`, MOST_DELEGATIONS).map((value, index) => parseDelegation(value, role, `${where}: delegations.roles[${index}]`, keys));
    const names = new Set(roles.map(({ name }) => name));
    if (names.size < roles.length)
        throw malformed(where, 'it declares a delegation twice');
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
    const map = mapAt(signed, where, [...COMMON, 'meta']);
    const common = parseCommon(map, 'Snapshot', where);
    const meta = new Map();
    for (const [name, value] of Object.entries(mapAt(map.meta, `${where}: meta`))) {
        if (name !== 'root' && !(0,role_name/* isTargetsRole */.xG)(name))
            throw malformed(where, `"${name.slice(0, 80)}" is not the name of a role`);
        meta.set(name, parseFileMeta(value, `${where}: meta["${name}"]`));
    }
    for (const name of ['root', 'targets'])
        if (!meta.has(name))
            throw malformed(where, `it does not list ${name}`);
    return { ...common, meta };
}
/** Reads `signed` of timestamp.json. */
function parseTimestamp({ signed }, where) {
    const map = mapAt(signed, where, [...COMMON, 'meta']);
    const common = parseCommon(map, 'Timestamp', where);
    const meta = mapAt(map.meta, `${where}: meta`, ['snapshot']);
    return { ...common, snapshot: parseFileMeta(meta.snapshot, `${where}: meta.snapshot`) };
}
function parseSignature(value, where) {
    const map = mapAt(value, where, ['keyid', 'method', 'sig']);
    return {
        keyid: textAt(map.keyid, `${where}.keyid`),
        method: textAt(map.method, `${where}.method`),
        sig: textAt(map.sig, `${where}.sig`),
    };
}
function parseCommon(map, type, where) {
    if (map._type !== type)
        throw malformed(where, `its _type is not "${type}"`);
    return {
        version: numberAt(map.version, `${where}: version`, 1),
        expires: parseTime(textAt(map.expires, `${where}: expires`), `${where}: expires`),
    };
}
const TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/** RFC 3339 with an offset and up to nine digits of a second, as Go writes it. Parts of a millisecond are cut off. */
function parseTime(text, where) {
    const [, seconds, fraction = '.', zone] = TIME.exec(text) ?? [];
    const time = seconds === undefined ? Number.NaN : Date.parse(`${seconds}${`${fraction}000`.slice(0, 4)}${zone}`);
    if (Number.isNaN(time))
        throw malformed(where, `"${text.slice(0, 40)}" is not a time`);
    return time;
}
function parseRoleKeys(value, where, keys) {
    const map = mapAt(value, where, ['keyids', 'threshold', 'name', 'paths']);
    const keyids = listAt(map.keyids, `${where}.keyids`, MOST_KEYIDS).map((id) => textAt(id, `${where}.keyids`));
    const unknown = keyids.find((id) => !keys.has(id));
    if (unknown !== undefined)
        throw malformed(where, `the key ${unknown.slice(0, 64)} is not among its keys`);
    if (new Set(keyids).size < keyids.length)
        throw malformed(where, 'it names a key twice');
    return { keyids, threshold: numberAt(map.threshold, `${where}.threshold`, 1) };
}
function parseDelegation(value, parent, where, keys) {
    const roleKeys = parseRoleKeys(value, where, keys);
    const map = mapAt(value, where);
    const name = textAt(map.name, `${where}.name`);
    if (!(0,role_name/* isDelegation */.BR)(name) || (0,role_name/* parentOf */.gN)(name) !== parent) {
        throw malformed(where, `"${name.slice(0, 80)}" is not the name of a role right below ${parent}`);
    }
    // Go leaves an empty list out: such a role may sign for nothing.
    const paths = map.paths === undefined || map.paths === null ? [] : listAt(map.paths, `${where}.paths`, 1024);
    return { name, ...roleKeys, paths: paths.map((path) => textAt(path, `${where}.paths`)) };
}
function parseFileMeta(value, where) {
    const map = mapAt(value, where, ['hashes', 'length', 'custom']);
    const hashes = mapAt(map.hashes, `${where}.hashes`, ['sha256', 'sha512']);
    const length = numberAt(map.length, `${where}.length`, 0);
    const sha256 = hash(hashes.sha256, 32, `${where}.hashes.sha256`);
    return hashes.sha512 === undefined
        ? { length, sha256 }
        : { length, sha256, sha512: hash(hashes.sha512, 64, `${where}.hashes.sha512`) };
}
/** Hashes are base64 in role files, not hex. */
function hash(value, size, where) {
    const bytes = decodeBase64(textAt(value, where), size);
    if (bytes?.byteLength !== size)
        throw malformed(where, `it is not base64 of ${size} bytes`);
    return Buffer.from(bytes).toString('hex');
}
//# sourceMappingURL=parse-metadata.js.map
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/trust/dct/pins.js




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
    if ((0,image_digest/* isDigest */.Bc)(digest))
        return { kind: 'root', text, digest, version: Number(version) };
    if (text.startsWith('ca:')) {
        const value = text.slice('ca:'.length);
        const inline = value.includes('-----BEGIN');
        const authorities = parseCertificates(inline ? value : await read(value), place);
        const wrong = authorities.find(({ ca }) => !ca);
        if (wrong !== undefined) {
            throw new runtime_failure/* Failure */.HR('invalid', `${place}: the certificate of ${wrong.subject.replaceAll('\n', ', ')} is no authority`, {
                hint: 'Pin the key of a single certificate by spki:sha256:… instead.',
            });
        }
        return { kind: 'ca', text: inline ? 'ca:(PEM)' : text, authorities };
    }
    throw new runtime_failure/* Failure */.HR('invalid', `${place}: "${text.slice(0, 100)}" is not a pin`, { hint: `Write one of: ${FORMS}.` });
}
/** Whether a root key, whose certificates these are (leaf first), is one that is pinned. */
function isPinned(pin, keyid, key, bundle, now) {
    switch (pin.kind) {
        case 'keyid':
            return pin.keyid === keyid;
        case 'spki':
            return pin.sha256 === spkiHashOf(key);
        case 'ca':
            return isIssued(bundle[0], bundle.slice(1), pin.authorities, now);
        case 'root':
            return false;
    }
}
/** Looks for a chain from a certificate to an authority, by names, signatures, and validity now. */
function isIssued(certificate, between, authorities, now) {
    const issuedBy = (issuer) => issuer.ca &&
        certificateFault(issuer) === undefined &&
        validityFault(issuer, now) === undefined &&
        certificate.checkIssued(issuer) &&
        certificate.verify(issuer.publicKey);
    if (authorities.some(issuedBy))
        return true;
    return between.some((issuer) => issuedBy(issuer) &&
        isIssued(issuer, between.filter((other) => other !== issuer), authorities, now));
}
//# sourceMappingURL=pins.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/root-certificates.js



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
    throw new runtime_failure/* Failure */.HR('refused', `${where} has no root key with a valid certificate for ${gun}: ${faults.slice(0, 3).join('; ')}`, {
        hint: 'The owner has to renew the root certificate and publish (notary key rotate GUN root), or this is the trust data of another repository.',
    });
}
function rootKey(gun, keyid, key, now) {
    if (!key.keytype.endsWith('-x509'))
        throw new Error(`the key type ${key.keytype} has no certificate`);
    const bundle = parseCertificates(pemOf(key), 'its certificate');
    const leaf = leafOf(bundle, 'its certificate');
    const name = commonNameOf(leaf);
    if (name === undefined || !namesGun(name, gun))
        throw new Error(`its certificate is for "${shown(name)}"`);
    const fault = certificateFault(leaf) ?? (now === undefined ? undefined : validityFault(leaf, now));
    if (fault !== undefined)
        throw new Error(`its certificate is not accepted: ${fault}`);
    publicKeyOf(key);
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
;// CONCATENATED MODULE: ./lib/trust/dct/trust-root.js






const MOST_ROTATIONS = 128;
/** Reads the newest root.json and finds out whether it is to be trusted. Throws `not-found` when there is no trust data at all. */
async function trustRoot(files, anchor, now) {
    const { gun, label } = files.source;
    const bytes = await files.get('root');
    if (bytes === undefined)
        throw noTrustData(gun, label);
    const digest = (0,image_digest/* digestOf */.ol)(bytes);
    const { envelope, root } = readRoot(bytes, 'root.json');
    const keys = rootKeysFor(gun, root, now, 'root.json');
    signedBy(envelope, keys, root.roles.root, 'root.json');
    checkVersion(root, anchor.lock?.root.version, 'root.json');
    const chainFrom = anchor.lock === undefined
        ? undefined
        : await follow(files, anchor.lock.root, 'the lock', { root, digest, envelope }, now);
    const found = await trustedBy(files, anchor, keys, { root, digest, envelope }, now);
    const signers = signedBy(envelope, found.keys, root.roles.root, `root.json, by the keys that ${found.trustedBy} fits,`);
    checkExpiry(root, now, 'root.json');
    return { root, digest, bytes, signers, trustedBy: found.trustedBy, chainFrom: chainFrom ?? found.chainFrom };
}
async function trustedBy(files, { pins, lock, trustOnFirstUse }, keys, newest, now) {
    for (const pin of pins) {
        const pinned = keys.filter(({ keyid, key, bundle }) => isPinned(pin, keyid, key, bundle, now));
        if (pinned.length > 0)
            return { trustedBy: pin.text, keys: pinned };
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
    throw new runtime_failure/* Failure */.HR('refused', `the root of ${files.source.gun} is not trusted: the policy pins no key for it, and there is no lock`, {
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
    checkVersion(newest.root, known.version, 'root.json');
    const last = newest.root.version;
    if (last === known.version) {
        if (newest.digest === known.digest)
            return undefined;
        throw otherRoot(`root.json, version ${last},`, newest.digest, name, known.digest);
    }
    if (last - known.version > MOST_ROTATIONS) {
        throw new runtime_failure/* Failure */.HR('refused', `root.json is ${last - known.version} versions ahead of ${name}; at most ${MOST_ROTATIONS} are followed`);
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
        if (version === known.version && (0,image_digest/* digestOf */.ol)(bytes) !== known.digest)
            throw otherRoot(where, (0,image_digest/* digestOf */.ol)(bytes), name, known.digest);
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
    const trusted = rootKeysFor(gun, before, undefined, 'the root before it');
    signedBy(link.envelope, trusted, before.roles.root, `${where}, by the keys of the root before it,`);
    signedBy(link.envelope, rootKeysFor(gun, link.root, now, where), link.root.roles.root, where);
}
/** Only keys that may speak for the repository count towards the threshold. */
function signedBy(envelope, keys, role, where) {
    const keyids = keys.map(({ keyid }) => keyid);
    return checkSignatures(envelope, { keyids, threshold: role.threshold }, new Map(keys.map(({ keyid, key }) => [keyid, key])), where);
}
function readRoot(bytes, where) {
    const envelope = parseEnvelope(bytes, where);
    return { envelope, root: parseRoot(envelope, where) };
}
function noTrustData(gun, label) {
    return new runtime_failure/* Failure */.HR('not-found', `${gun} is not signed: ${label} has no trust data for it`, {
        hint: 'Check the name and the server, or have the image signed.',
    });
}
function noPinFits(gun, keys) {
    const shown = keys.map(({ keyid }) => `keyid:${keyid}`).join(', ');
    return new runtime_failure/* Failure */.HR('refused', `no pin of the policy fits the root of ${gun}, which is ${shown}`, {
        hint: 'Find out from its owner whether the root key was rotated. Only if so, change the pin.',
    });
}
function otherRoot(where, digest, name, known) {
    return new runtime_failure/* Failure */.HR('refused', `${where} is ${digest}, but ${name} says ${known}`, {
        hint: 'Somebody made another root of the same version: the trust data was begun anew, or replaced. Ask its owner before you accept it.',
    });
}
function missingRoot(where, name, { source }) {
    return new runtime_failure/* Failure */.HR('refused', `${source.label} has no ${where}, so the root of ${source.gun} cannot be followed from ${name}`, {
        hint: source.live
            ? 'The trust data was begun anew or replaced. Ask its owner.'
            : 'The archive was made without it: export again.',
    });
}
function wrongVersion(where, version) {
    return new runtime_failure/* Failure */.HR('refused', `${where} says that it is version ${version}`);
}
//# sourceMappingURL=trust-root.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/update.js





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
    const root = await trustRoot(files, anchor, now);
    const timestamp = await checkTimestamp(check, root);
    const snapshot = await checkSnapshot(check, root, timestamp.content.snapshot);
    checkFile(root.bytes, listed(snapshot.content, 'root'), 'root.json', 'snapshot.json');
    for (const [name, meta] of snapshot.content.meta)
        if ((0,role_name/* isDelegation */.BR)(name))
            askFor(files, name, meta);
    const { targets, broken } = await checkTargets(check, root, snapshot.content);
    return { gun, source: label, now, root, timestamp, snapshot, targets, broken };
}
async function checkTimestamp(check, { root }) {
    const where = 'timestamp.json';
    const bytes = await check.files.get('timestamp');
    if (bytes === undefined)
        throw absent(where, check.files);
    return checkRole(check, bytes, 'timestamp', parseTimestamp, root.roles.timestamp, root.keys);
}
async function checkSnapshot(check, { root }, meta) {
    const bytes = await readListed(check.files, 'snapshot', meta, 'timestamp.json');
    return checkRole(check, bytes, 'snapshot', parseSnapshot, root.roles.snapshot, root.keys);
}
/** Targets and its delegations, pre-order. A delegation never holds unless its parent does. */
async function checkTargets(check, { root }, snapshot) {
    const targets = new Map();
    const broken = new Map();
    const descend = async (role, keys, paths) => {
        const { name, keyids, threshold } = role;
        const bytes = await readListed(check.files, name, listed(snapshot, name), 'snapshot.json');
        const parse = (envelope, where) => parseTargets(envelope, name, where);
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
    const envelope = parseEnvelope(bytes, where);
    const content = parse(envelope, where);
    const signers = checkSignatures(envelope, role, keys, where);
    checkVersion(content, least[name], where);
    checkExpiry(content, now, where);
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
    checkFile(bytes ?? early, meta, where, parent);
    return bytes;
}
function isListed(bytes, meta) {
    try {
        checkFile(bytes, meta, '', '');
        return true;
    }
    catch {
        return false;
    }
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
    throw new runtime_failure/* Failure */.HR('refused', `${name} is declared, but snapshot.json lists no file for it`, {
        hint: 'Nobody signed anything in it yet, or the server holds it back. Sign a tag in it (docker trust sign), or name the roles that count: roles: [targets].',
    });
}
function checkRoom(name, count) {
    if (count < MOST_ROLES && name.split('/').length <= DEEPEST)
        return;
    throw new runtime_failure/* Failure */.HR('refused', `${name} is one role too many: at most ${MOST_ROLES}, ${DEEPEST} deep, are read`);
}
function absent(where, { source }) {
    return new runtime_failure/* Failure */.HR('refused', `${source.label} has a root for ${source.gun}, but no ${where}`, {
        hint: source.live ? 'The server is broken, or holds it back.' : 'The archive is not complete: export again.',
    });
}
//# sourceMappingURL=update.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/evidence.js



/**
 * The files that a verdict about a repository rests on, byte for byte as they were checked: every role, those that do not hold too, and every
 * root.json there was, so that pins of old roots can be followed later. What the server does not give is left out.
 */
async function collectEvidence(repository, files) {
    const { gun, root, timestamp, snapshot } = repository;
    const newest = root.root.version;
    const found = new Map([
        ['root', root.bytes],
        [`${newest}.root`, root.bytes],
        ['timestamp', timestamp.bytes],
        ['snapshot', snapshot.bytes],
    ]);
    const add = async (name, read) => {
        const bytes = await read;
        if (bytes !== undefined)
            found.set(name, bytes);
    };
    await Promise.all([
        ...Array.from({ length: newest - 1 }, (_, index) => add(`${index + 1}.root`, files.get(`${index + 1}.root`))),
        ...[...snapshot.content.meta]
            .filter(([name]) => name === 'targets' || (0,role_name/* isDelegation */.BR)(name))
            .map(([name, meta]) => add(name, readListed(files, name, meta, 'snapshot.json').catch(() => undefined))),
    ]);
    return [...found]
        .map(([name, bytes]) => ({ name: evidenceName(gun, name), bytes }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}
//# sourceMappingURL=evidence.js.map
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/trust/dct/gun.js


function gunOf(reference) {
    return (0,image_reference/* repositoryOf */._M)(reference);
}
/** Docker Hub's Notary server, and the day it is shut down. */
const HUB_NOTARY_HOST = 'notary.docker.io';
const HUB_NOTARY_END = Date.parse('2026-12-08T00:00:00Z');
/** The server that Docker would ask: Hub's own, or the registry's host. */
function defaultServerOf(gun) {
    const registry = registryOf(gun);
    return new URL(registry === image_reference/* DOCKER_HUB */.Xb ? `https://${HUB_NOTARY_HOST}` : `https://${registry}`);
}
function registryOf(gun) {
    return gun.slice(0, gun.indexOf('/'));
}
/** Throws `Failure('invalid')` for what is no repository with its host: it becomes a part of URLs and file names. */
function checkGun(gun) {
    const slash = gun.indexOf('/');
    const isHost = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::\d+)?$/.test(gun.slice(0, Math.max(0, slash)));
    if (isHost && (0,image_reference/* isRepository */.Z6)(gun.slice(slash + 1)))
        return gun;
    throw new runtime_failure/* Failure */.HR('invalid', `"${gun.slice(0, 200)}" does not name trust data`, {
        hint: 'Write host/repository without a tag: docker.io/library/alpine.',
    });
}
//# sourceMappingURL=gun.js.map
// EXTERNAL MODULE: ./lib/trust/dct/lookup.js
var lookup = __webpack_require__(98262);
// EXTERNAL MODULE: ./lib/trust/dct/repository.js
var dct_repository = __webpack_require__(47308);
;// CONCATENATED MODULE: ./lib/trust/dct/judge.js



/** Notary gives every timestamp this life; when it was signed is not in it. */
const TIMESTAMP_LIFE_MS = 14 * 86_400_000;
/** Clocks of servers differ. */
const CLOCK_TOLERANCE_MS = 60 * 60_000;
/**
 * Finds out whether an image is what its repository's trust data says, under a requirement. Throws the `Failure` of the first thing that
 * does not hold.
 */
function judge(repository, subject, requirement, lock) {
    if (requirement.maxAge !== undefined)
        checkAge(repository, requirement.maxAge);
    const found = findSubject(repository, subject, requirement);
    const first = found[0];
    const signers = checkSigners(repository, first, requirement);
    const since = lock === undefined ? [] : sinceLock(repository, found, lock);
    return {
        proofs: [proofOf(repository, first.role, found), ...signers.map((role) => proofOf(repository, role, found))],
        unproven: unprovenOf(repository, subject, found, lock),
        warnings: [...found.flatMap(({ warnings }) => warnings), ...brokenSigners(repository), ...since],
    };
}
/** The tags under which the image is signed: the one it was asked by, or all that have its digest. */
function findSubject(repository, { reference, descriptor }, { roles }) {
    if (reference.digest !== undefined && reference.digest !== descriptor.digest) {
        throw new runtime_failure/* Failure */.HR('mismatch', `${reference.digest} was asked for, but ${descriptor.digest} is what was found`);
    }
    if (reference.tag === undefined) {
        const found = (0,lookup/* lookUpDigest */.Lc)(repository, descriptor.digest, roles);
        if (found.length === 0)
            throw digestNotSigned(repository, descriptor.digest);
        for (const one of found)
            checkLength(repository, one, descriptor.size);
        return found;
    }
    const found = (0,lookup/* lookUpTag */.FY)(repository, reference.tag, roles);
    if (!(0,lookup/* isEntryOf */.IG)(found.entry, descriptor.digest))
        throw otherDigest(repository, found, descriptor.digest);
    checkLength(repository, found, descriptor.size);
    return [found];
}
function checkLength({ gun }, { tag, entry }, size) {
    if (entry.length === size)
        return;
    throw new runtime_failure/* Failure */.HR('mismatch', `${gun}:${tag} has ${size} bytes, but it is signed as ${entry.length} bytes`, {
        hint: 'It was signed with a wrong length, or by a tool that does not look at it. Sign it again.',
    });
}
function otherDigest({ gun, now }, { tag, role, entry }, digest) {
    const signed = (0,dct_repository/* digestOfEntry */.Uv)(entry);
    return new runtime_failure/* Failure */.HR('mismatch', `${gun}:${tag} is ${digest}, but ${role.name} signs it as ${signed}`, {
        hint: `The tag was moved after it was signed (before ${new Date(now).toISOString()}), or replaced. What is signed is ${gun}@${signed}.`,
    });
}
function digestNotSigned({ gun }, digest) {
    return new runtime_failure/* Failure */.HR('not-found', `${gun}@${digest} is not signed under any tag`, {
        hint: 'Tags may have been signed anew since: pin the digest that is signed now, or sign this one.',
    });
}
function checkAge({ timestamp, now }, maxAge) {
    const signed = timestamp.content.expires - TIMESTAMP_LIFE_MS;
    if (signed > now + CLOCK_TOLERANCE_MS) {
        throw new runtime_failure/* Failure */.HR('refused', 'timestamp.json lives longer than the 14 days of Notary, so its age cannot be told (maxAge)', {
            hint: 'Leave maxAge out for this server.',
        });
    }
    if (now - signed <= maxAge)
        return;
    throw new runtime_failure/* Failure */.HR('refused', `timestamp.json was signed on ${new Date(signed).toISOString()}, longer ago than maxAge allows`, {
        hint: 'The server serves old data, or nothing was published since: Notary renews a timestamp only when it expires or something changes.',
    });
}
function checkSigners(repository, found, { signers, threshold }) {
    const all = (0,lookup/* signersOf */.Re)(repository, found);
    const wanted = all.filter(({ name }) => signers.includes(name));
    if (wanted.length >= threshold)
        return all;
    const faults = signers
        .filter((name) => !wanted.some((role) => role.name === name))
        .map((name) => `${name} ${faultOf(repository, name, found)}`);
    const failure = signers.map((name) => repository.broken.get(name)).find((error) => error !== undefined);
    const message = `${wanted.length} of the ${threshold} required signers signed ${repository.gun}:${found.tag}: ${faults.join('; ')}`;
    throw new runtime_failure/* Failure */.HR(isReaching(failure) ? failure.code : 'refused', message, {
        hint: 'Have it signed by them (docker trust sign), or change the signers of the policy.',
        cause: failure,
    });
}
function faultOf(repository, name, { tag, entry }) {
    const broken = repository.broken.get(name);
    if (broken instanceof Error)
        return `does not hold (${broken.message})`;
    const role = repository.targets.get(name);
    if (role === undefined)
        return 'is not a role of this repository';
    const said = (0,dct_repository/* entryOf */.Ms)(role, tag);
    if (said === undefined)
        return 'did not sign it';
    return said.sha256 === entry.sha256 ? 'signed it with another length' : `signed it as ${(0,dct_repository/* digestOfEntry */.Uv)(said)}`;
}
function proofOf(repository, role, found) {
    const { root, now, source, gun } = repository;
    const details = {
        repository: gun,
        tags: found.map(({ tag }) => tag).join(', '),
        source,
        rootTrustedBy: root.trustedBy,
        rootDigest: root.digest,
        rootKeys: root.signers.join(', '),
        ...(root.chainFrom === undefined ? {} : { rootChainFrom: root.chainFrom }),
    };
    for (const [name, { version, expires }] of (0,dct_repository/* rolesOf */.R7)(repository)) {
        if (name.startsWith('targets/') && name !== role.name)
            continue;
        details[`${name}.version`] = version;
        details[`${name}.expires`] = new Date(expires).toISOString();
    }
    return {
        format: 'dct',
        signer: role.name,
        key: role.signers.join(', '),
        time: new Date(now).toISOString(),
        timeSource: 'the clock that the check was given; trust data has no time of signing',
        details,
    };
}
function unprovenOf(repository, { reference, descriptor }, found, lock) {
    const tags = found.map(({ tag }) => tag).join(', ');
    return [
        ...(reference.tag === undefined ? [`not bound to a tag: ${descriptor.digest} is signed as ${tags}`] : []),
        ...(repository.root.trustedBy === 'first use'
            ? ['who owns the root key: nothing pins it, the server was believed (trust on first use)']
            : []),
        ...(lock === undefined ? ['that nothing older was shown before: there is no lock for this repository'] : []),
        'when it was signed',
    ];
}
/** Signers whose file does not hold: nothing rests on them, or the lookup would have failed. */
function brokenSigners({ broken }) {
    return [...broken].map(([name, error]) => `${name} does not hold and counts for nothing: ${error.message}`);
}
/** Compares with what earlier runs saw. The same versions with other content is what no honest server shows. */
function sinceLock(repository, found, lock) {
    const warnings = [];
    for (const { tag, role, entry } of found) {
        const before = Object.hasOwn(lock.tags, tag) ? lock.tags[tag] : undefined;
        if (before !== undefined && before !== (0,dct_repository/* digestOfEntry */.Uv)(entry)) {
            if (isUnchanged(repository, lock))
                throw sameVersion(repository, tag, before, (0,dct_repository/* digestOfEntry */.Uv)(entry));
            warnings.push(`the tag ${tag} moved since the lock was written: ${before} then, ${(0,dct_repository/* digestOfEntry */.Uv)(entry)} now`);
        }
        const known = Object.hasOwn(lock.keys, role.name) ? (lock.keys[role.name] ?? []) : [];
        const strange = role.signers.filter((keyid) => !known.includes(keyid));
        if (strange.length > 0)
            warnings.push(`${role.name} is signed by a key that the lock does not know: ${strange.join(', ')}`);
    }
    if (repository.now < Date.parse(lock.seenAt)) {
        warnings.push(`the check was made for ${new Date(repository.now).toISOString()}, before the lock was written (${lock.seenAt})`);
    }
    return [...new Set(warnings)];
}
/** Whether all roles that tags are looked up in are of the versions of the lock. */
function isUnchanged(repository, { versions }) {
    const roles = [...(0,dct_repository/* rolesOf */.R7)(repository)].filter(([name]) => name.startsWith('targets'));
    return roles.every(([name, { version }]) => Object.hasOwn(versions, name) && versions[name] === version);
}
function sameVersion({ gun }, tag, before, now) {
    return new runtime_failure/* Failure */.HR('refused', `${gun}:${tag} is signed as ${now}, but the lock saw ${before} in the same versions of all roles`, {
        hint: 'Two files of one version were signed: a key is in wrong hands, or the trust data was begun anew. Ask its owner.',
    });
}
/** Failures of the way there; everything else is a verdict. */
function isReaching(error) {
    return !(error instanceof runtime_failure/* Failure */.HR)
        ? error !== undefined
        : !['refused', 'invalid', 'mismatch', 'not-found'].includes(error.code);
}
//# sourceMappingURL=judge.js.map
// EXTERNAL MODULE: ./lib/runtime/nearest.js
var nearest = __webpack_require__(81438);
;// CONCATENATED MODULE: ./lib/trust/dct/requirement.js






const KEYS = ['server', 'ca', 'pins', 'tofu', 'roles', 'signers', 'threshold', 'maxAge'];
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Reads `dct: {…}` of a policy. Throws `Failure('invalid')` that names the place and what may stand there. */
async function parseRequirement(value, place, files) {
    const map = value === null || value === undefined ? {} : objectAt(value, place);
    for (const key of Object.keys(map))
        if (!KEYS.includes(key))
            throw unknownKey(key, place);
    const read = async (path) => Buffer.from(await files.read(path)).toString('utf8');
    const signers = namesAt(map.signers, `${place}.signers`).map((name) => signerRole(name, `${place}.signers`));
    const roles = namesAt(map.roles, `${place}.roles`);
    for (const role of roles)
        if (!(0,role_name/* isTargetsRole */.xG)(role))
            throw notARole(role, `${place}.roles`);
    return {
        server: serverAt(map.server, `${place}.server`),
        ca: map.ca === undefined ? undefined : await certificatesAt(map.ca, `${place}.ca`, read),
        pins: await Promise.all(namesAt(map.pins, `${place}.pins`).map((pin, index) => parsePin(pin, `${place}.pins[${index}]`, read))),
        trustOnFirstUse: flagAt(map.tofu, `${place}.tofu`),
        roles: roles.length === 0 ? lookup/* RELEASE_ROLES */.I7 : roles,
        signers,
        threshold: thresholdAt(map.threshold, signers.length, `${place}.threshold`),
        maxAge: durationAt(map.maxAge, `${place}.maxAge`),
    };
}
function objectAt(value, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is not a map`, { hint: `Write ${place}: { pins: ["keyid:…"] }.` });
}
function unknownKey(key, place) {
    const near = (0,nearest/* nearestWord */.z)(key, KEYS);
    const hint = near === undefined ? `It may have: ${KEYS.join(', ')}.` : `Did you mean "${near}"?`;
    return new runtime_failure/* Failure */.HR('invalid', `${place} has no key "${key.slice(0, 80)}"`, { hint });
}
function namesAt(value, place) {
    if (value === undefined)
        return [];
    if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
        return [...new Set(value)];
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is not a list of texts with at least one in it`);
}
/** `alice` is the role `targets/alice`, as `docker trust signer add` makes it. */
function signerRole(name, place) {
    const role = name.startsWith('targets/') ? name : `targets/${name}`;
    if ((0,role_name/* isDelegation */.BR)(role))
        return role;
    throw notARole(name, place);
}
function notARole(name, place) {
    return new runtime_failure/* Failure */.HR('invalid', `${place}: "${name.slice(0, 80)}" is not the name of a role`, {
        hint: 'Roles are targets, targets/releases, or targets/NAME with lowercase letters, digits, "-" and "_".',
    });
}
function serverAt(value, place) {
    if (value === undefined)
        return undefined;
    const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    const isServer = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '';
    if (isServer && url.username === '' && url.password === '')
        return url;
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is not the URL of a server`, {
        hint: 'Write https://host[:port], without a user name and a query.',
    });
}
async function certificatesAt(value, place, read) {
    if (typeof value !== 'string')
        throw new runtime_failure/* Failure */.HR('invalid', `${place} is not the path of a file`);
    const pem = value.includes('-----BEGIN') ? value : await read(value);
    parseCertificates(pem, place);
    return pem;
}
function flagAt(value, place) {
    if (value === undefined || typeof value === 'boolean')
        return value ?? false;
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is neither true nor false`);
}
function thresholdAt(value, signers, place) {
    if (value === undefined)
        return signers;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= signers)
        return value;
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is not a number from 1 to ${signers}, the number of signers`);
}
function durationAt(value, place) {
    if (value === undefined)
        return undefined;
    const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(String(value)) ?? [];
    if (count !== undefined)
        return Number(count) * UNITS[unit];
    throw new runtime_failure/* Failure */.HR('invalid', `${place} is not a duration`, { hint: 'Write 12h, 7d or 30m.' });
}
//# sourceMappingURL=requirement.js.map
// EXTERNAL MODULE: ./lib/stores/registry/realm.js
var realm = __webpack_require__(77635);
// EXTERNAL MODULE: ./lib/stores/registry/options.js
var registry_options = __webpack_require__(88810);
// EXTERNAL MODULE: ./lib/stores/registry/origin.js
var origin = __webpack_require__(80128);
// EXTERNAL MODULE: ./lib/stores/registry/read-whole.js
var read_whole = __webpack_require__(3484);
// EXTERNAL MODULE: ./lib/stores/registry/request.js + 6 modules
var request = __webpack_require__(57317);
// EXTERNAL MODULE: ./lib/stores/registry/scope.js
var scope = __webpack_require__(66676);
;// CONCATENATED MODULE: ./lib/trust/dct/notary-client.js









const KEY_LIMIT = 64 * 1024;
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
    /** `Failure('refused')` for plain HTTP to a host that is neither this machine nor declared insecure. */
    constructor(server, options, runtime) {
        if (server.protocol === 'http:' && !(0,origin/* schemesFor */.C)(server.host, options).includes('http')) {
            throw new runtime_failure/* Failure */.HR('refused', `the Notary server ${server.host} is named with plain HTTP`, {
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
     * Publishes role files, all or none. The server checks versions and signatures and makes what it signs itself. Not tried again: a second try
     * of what succeeded would be refused as old.
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
        const ask = this.#ask(gun, 'POST', '', ['pull', 'push'], [200, 201, 202, 204], 'take the signed files');
        const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
        await (await this.#client.send({ ...ask, headers, body, once: true })).discard();
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
        return parseKey(parseStrictJson(bytes, where), where);
    }
    #ask(gun, method, file, actions, expect, doing) {
        const to = `${this.#prefix}/v2/${checkGun(gun)}/_trust/tuf/${file}`;
        return { method, to, scopes: [(0,scope/* repositoryScope */.F7)(gun, ...actions)], expect, doing, repository: gun, reference: gun };
    }
}
//# sourceMappingURL=notary-client.js.map
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
    const clientOf = (gun, { server = defaultServerOf(gun), ca }) => {
        const key = [server.href, registryOf(gun), ca].join(' ');
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
        prepare: (gun, requirement) => void placeOf(gun, requirement).catch(() => { }),
        client: clientOf,
    };
}
/** Whatever does not hold is asked for once more: a server that is being written to shows old and new for a moment. Never twice. */
async function check(context, gun, requirement, place) {
    const { pins, trustOnFirstUse } = requirement;
    const locks = context.lock?.dct;
    const lock = locks !== undefined && Object.hasOwn(locks, gun) ? locks[gun] : undefined;
    const attempt = async (files) => {
        const repository = await checkRepository(files, { pins, lock, trustOnFirstUse }, context.now());
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
    place.second ??= new RoleFiles(place.source, requirement.signers);
    return attempt(place.second);
}
async function makePlace(context, gun, requirement, clientOf) {
    const client = context.offline === undefined ? await clientOf(gun, requirement) : undefined;
    const source = client === undefined ? archived(context, gun) : serverFiles(client, gun);
    return {
        source,
        first: new RoleFiles(source, [...requirement.roles, ...requirement.signers]),
        second: undefined,
        client,
    };
}
function archived({ offline }, gun) {
    if (offline === undefined)
        throw new runtime_failure/* Failure */.HR('usage', 'there is no archive to read trust data from');
    return archivedFiles(offline, gun);
}
async function connect(context, server, ca, gun) {
    const options = await context.reach(server.host);
    const all = [...(options.ca ?? []), ...(ca === undefined ? [] : [ca])];
    const credentials = credentialsFor(options, server, registryOf(gun));
    return new NotaryClient(server, { ...options, ...(all.length === 0 ? {} : { ca: all }), credentials }, context.runtime);
}
/** Docker shows a Notary server the login of the registry; so do we where both are of one owner. A login of its own goes first. */
function credentialsFor({ credentials }, server, registry) {
    if (credentials === undefined)
        return undefined;
    const host = new URL(`https://${registry}`).hostname;
    const domain = (0,realm/* registrableDomain */.jG)(server.hostname);
    const isOneOwner = host === server.hostname || (domain !== undefined && domain === (0,realm/* registrableDomain */.jG)(host));
    return async (name) => (await credentials(name)) ?? (isOneOwner ? credentials((0,image_reference/* normalizeRegistry */.l5)(registry)) : undefined);
}
function codeOf(error) {
    return error instanceof runtime_failure/* Failure */.HR ? error.code : '';
}
/** The trust data that belongs to an image. */
function openFor(context, reference, requirement) {
    return sessionOf(context).open(gunOf(reference), requirement);
}
//# sourceMappingURL=session.js.map
;// CONCATENATED MODULE: ./lib/trust/dct/dct-driver.js







/** Docker Content Trust: Notary v1 metadata, checked without Docker and stricter than it did. */
const dctDriver = {
    format: 'dct',
    parse: parseRequirement,
    prepare: (reference, requirement, context) => sessionOf(context).prepare(gunOf(reference), requirement),
    evidence: async (reference, requirement, context) => {
        const { repository, files } = await openFor(context, reference, requirement);
        return await collectEvidence(repository, files);
    },
    lockEntry: async (reference, requirement, context) => (0,dct_lock/* lockEntryOf */.FR)((await openFor(context, reference, requirement)).repository),
    check: async (subject, requirement, context) => {
        const gun = gunOf(subject.reference);
        const { host } = requirement.server ?? defaultServerOf(gun);
        const isHub = host === HUB_NOTARY_HOST && context.offline === undefined;
        try {
            const { repository, clockSkew } = await openFor(context, subject.reference, requirement);
            const locks = context.lock?.dct;
            const lock = locks !== undefined && Object.hasOwn(locks, gun) ? locks[gun] : undefined;
            const { warnings, ...found } = judge(repository, subject, requirement, lock);
            return {
                format: 'dct',
                verdict: 'verified',
                ...found,
                reasons: [],
                warnings: [...warnings.map(oneLine), ...skewWarning(clockSkew, host), ...(isHub ? hubWarning(context) : [])],
            };
        }
        catch (error) {
            return failed(error, isHub && context.runtime.clock.now() >= HUB_NOTARY_END);
        }
    },
};
function failed(error, hubIsClosed) {
    const reason = sentence(error);
    return {
        format: 'dct',
        verdict: isReaching(error) ? 'unchecked' : 'violated',
        proofs: [],
        reasons: hubIsClosed ? [`${HUB_IS_CLOSED} (${reason})`] : [reason],
        unproven: [],
        warnings: [],
    };
}
/** What happened and what to do about it, in a line. */
function sentence(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof runtime_failure/* Failure */.HR))
        return oneLine(`the check itself failed: ${message}`);
    return oneLine(error.hint === undefined ? message : `${message}. ${error.hint}`);
}
/** Role files may hold any text: nothing in it may look like a line, a colour or a command of its own. */
function oneLine(text) {
    return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
const HUB_IS_CLOSED = 'notary.docker.io was shut down on 2026-12-08, and with it Docker Content Trust for docker.io. Verify with an archive made before (verify --offline), pin digests, or require a Sigstore or Notation signature instead';
function hubWarning({ runtime }) {
    const days = Math.ceil((HUB_NOTARY_END - runtime.clock.now()) / 86_400_000);
    if (days <= 0)
        return [];
    return [
        `notary.docker.io is shut down on 2026-12-08 (in ${days} days): archive its trust data with seaworthy trust export`,
    ];
}
function skewWarning(skew, host) {
    if (skew === undefined)
        return [];
    const minutes = Math.round(Math.abs(skew) / 60_000);
    return [
        `the clock of this machine is ${minutes} minutes ${skew > 0 ? 'behind' : 'ahead of'} that of ${host}; expiry is judged by ours`,
    ];
}
//# sourceMappingURL=dct-driver.js.map

/***/ }),

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ lockEntryOf),
/* harmony export */   jr: () => (/* binding */ diffLock)
/* harmony export */ });
/* unused harmony export signedTags */
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98262);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33702);



/** What a repository's entry of the lock becomes. Tags are those of the release roles; a repository whose release roles do not hold has no entry. */
function lockEntryOf(repository) {
    const { root, targets, now } = repository;
    const keys = _role_name_js__WEBPACK_IMPORTED_MODULE_2__/* .BASE_ROLES */ .k.map((role) => [role, root.root.roles[role].keyids]);
    for (const role of targets.values())
        if (role.name !== 'targets')
            keys.push([role.name, role.keyids]);
    return {
        root: { version: root.root.version, digest: root.digest },
        keys: sorted(keys.map(([role, keyids]) => [role, [...keyids].sort()])),
        versions: sorted([...(0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .rolesOf */ .R7)(repository)].map(([role, { version }]) => [role, version])),
        tags: signedTags(repository),
        seenAt: new Date(now).toISOString(),
    };
}
/** Every tag that a release role has, and its digest. Throws what `lookUpTag` throws. */
function signedTags(repository) {
    const tags = new Set(_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7.flatMap((name) => {
        const role = repository.targets.get(name);
        return role === undefined ? [] : (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .Fg)(role);
    }));
    return sorted([...tags].map((tag) => [tag, (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfEntry */ .Uv)((0,_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .lookUpTag */ .FY)(repository, tag, _lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .RELEASE_ROLES */ .I7).entry)]));
}
/** What changes from one entry of the lock to the next, the gravest first. The time alone is no change. */
function diffLock(before, after) {
    if (before === undefined)
        return [{ kind: 'added', root: after.root, keyids: after.keys.root ?? [] }];
    return [
        ...rootChange(before, after),
        ...keyChanges(before, after),
        ...versionChanges(before, after),
        ...tagChanges(before, after),
    ];
}
function rootChange(before, after) {
    return before.root.digest === after.root.digest ? [] : [{ kind: 'root', from: before.root, to: after.root }];
}
function keyChanges(before, after) {
    return namesOf(before.keys, after.keys).flatMap((role) => {
        const [old, now] = [own(before.keys, role), own(after.keys, role)];
        if (old === undefined || now === undefined) {
            return [{ kind: now === undefined ? 'role-removed' : 'role-added', role, keyids: now ?? old ?? [] }];
        }
        return [
            ...now.filter((id) => !old.includes(id)).map((keyid) => ({ kind: 'key-added', role, keyid })),
            ...old.filter((id) => !now.includes(id)).map((keyid) => ({ kind: 'key-removed', role, keyid })),
        ];
    });
}
/** Roles that came or went are told by their keys. */
function versionChanges(before, after) {
    return namesOf(before.versions, after.versions).flatMap((role) => {
        const [from, to] = [own(before.versions, role), own(after.versions, role)];
        return from === undefined || to === undefined || from === to ? [] : [{ kind: 'version', role, from, to }];
    });
}
function tagChanges(before, after) {
    return namesOf(before.tags, after.tags).flatMap((tag) => {
        const [from, to] = [own(before.tags, tag), own(after.tags, tag)];
        if (from === to)
            return [];
        if (from === undefined)
            return [{ kind: 'tag-added', tag, digest: to }];
        if (to === undefined)
            return [{ kind: 'tag-removed', tag, digest: from }];
        return [{ kind: 'tag-moved', tag, from, to }];
    });
}
function namesOf(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
function own(map, key) {
    return Object.hasOwn(map, key) ? map[key] : undefined;
}
function sorted(entries) {
    const map = Object.create(null);
    for (const [key, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
        map[key] = value;
    return map;
}
//# sourceMappingURL=dct-lock.js.map

/***/ }),

/***/ 98262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ lookUpTag),
/* harmony export */   I7: () => (/* binding */ RELEASE_ROLES),
/* harmony export */   IG: () => (/* binding */ isEntryOf),
/* harmony export */   Lc: () => (/* binding */ lookUpDigest),
/* harmony export */   Re: () => (/* binding */ signersOf)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47308);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33702);




/** Docker looks here, in this order. */
const RELEASE_ROLES = [_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH, 'targets'];
/**
 * Finds what a tag is signed as, in the first of `roles` that has it. A role that is declared but does not hold (expired, not signed by
 * enough, held back by the server) ends the search: falling through to the next, as Docker does, would let anybody who can break a role choose an
 * older answer. Throws that role's failure, or `Failure('not-found')` when no role has the tag.
 */
function lookUpTag(repository, tag, roles) {
    for (const [index, name] of roles.entries()) {
        const role = holding(repository, name);
        const entry = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        if (role !== undefined && entry !== undefined) {
            return { tag, role, entry, warnings: disagreements(repository, tag, entry, roles.slice(index + 1)) };
        }
        if (role !== undefined && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(name))
            refuseChild(repository, name, tag);
    }
    throw notSigned(repository, tag, roles);
}
/** Tags that are signed as this digest, each found as {@link lookUpTag} would find it, sorted. */
function lookUpDigest(repository, digest, roles) {
    const candidates = new Set();
    for (const name of roles) {
        const role = holding(repository, name);
        if (role === undefined)
            continue;
        for (const [tag, entry] of role.content.targets)
            if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && isEntryOf(entry, digest))
                candidates.add(tag);
    }
    return [...candidates]
        .sort()
        .flatMap((tag) => findTag(repository, tag, roles) ?? [])
        .filter(({ entry }) => isEntryOf(entry, digest));
}
function findTag(repository, tag, roles) {
    try {
        return lookUpTag(repository, tag, roles);
    }
    catch (error) {
        // It is in a role that may not speak of it.
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'not-found')
            return undefined;
        throw error;
    }
}
/** Whether an entry is of the bytes with this digest. */
function isEntryOf(entry, digest) {
    return digest === (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(entry) || (entry.sha512 !== undefined && digest === `sha512:${entry.sha512}`);
}
/** The delegations besides the release roles that say the same of a tag: who signed it. */
function signersOf(repository, { tag, entry }) {
    return [...repository.targets.values()].filter((role) => {
        if (!(0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isDelegation */ .BR)(role.name) || (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, _role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASES */ .pH))
            return false;
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag);
        return said !== undefined && said.sha256 === entry.sha256 && said.length === entry.length;
    });
}
/** A role that holds; undefined when nobody declares it. */
function holding(repository, name) {
    const role = repository.targets.get(name);
    if (role !== undefined)
        return role;
    // Also when it is a role above that does not hold, which would have declared it.
    const above = [...repository.broken].find(([broken]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(name, broken));
    if (above !== undefined)
        throw above[1];
    return undefined;
}
/** Docker finds such a tag in the child and then refuses it; so a role further on must not answer instead. */
function refuseChild(repository, parent, tag) {
    const broken = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenWithin */ .jQ)(repository, parent);
    if (broken !== undefined)
        throw broken;
    const child = [...repository.targets.values()].find((role) => role.name !== parent && (0,_role_name_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(role.name, parent) && (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    if (child === undefined)
        return;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `${repository.gun}:${tag} is signed in ${child.name}, below ${parent}, which does not count`, {
        hint: `Sign the tag in ${parent} itself, or name ${child.name} in the policy's roles.`,
    });
}
function disagreements(repository, tag, entry, others) {
    return others.flatMap((name) => {
        const said = (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(repository.targets.get(name), tag);
        if (said === undefined || said.sha256 === entry.sha256)
            return [];
        return [`${name} says another digest for the tag ${tag}: ${(0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfEntry */ .Uv)(said)}`];
    });
}
function notSigned(repository, tag, roles) {
    const elsewhere = [...repository.targets.values()].filter((role) => (0,_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(role, tag) !== undefined);
    const where = roles.join(' or ');
    if (elsewhere.length > 0) {
        const names = elsewhere.map(({ name }) => name).join(', ');
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed in ${where}, only in ${names}`, {
            hint: 'Sign it in the role that counts, or name the other in the policy: roles.',
        });
    }
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `${repository.gun}:${tag} is not signed: no role (${where}) has the tag`, {
        hint: 'Check the tag; if it was pushed without being signed, sign it.',
    });
}
//# sourceMappingURL=lookup.js.map

/***/ }),

/***/ 47308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   R7: () => (/* binding */ rolesOf),
/* harmony export */   Uv: () => (/* binding */ digestOfEntry),
/* harmony export */   jQ: () => (/* binding */ brokenWithin)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _role_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33702);


/** What a role says about a tag; undefined when it says nothing, or may not. */
function entryOf(role, tag) {
    if (role === undefined || !role.paths.every((list) => list.some((path) => tag.startsWith(path))))
        return undefined;
    return role.content.targets.get(tag);
}
/** All tags that a role may speak of. Notary's targets may be called anything; what is no tag of an image is left out. */
function tagsOf(role) {
    return [...role.content.targets.keys()].filter((tag) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isTag */ .dz)(tag) && entryOf(role, tag) !== undefined);
}
/** Why `role` or one below it does not hold. */
function brokenWithin(repository, role) {
    return [...repository.broken].find(([name]) => (0,_role_name_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(name, role))?.[1];
}
function digestOfEntry(entry) {
    return `sha256:${entry.sha256}`;
}
/** Version and expiry by role, of everything that was checked. */
function rolesOf(repository) {
    const roles = new Map([
        ['root', repository.root.root],
        ['timestamp', repository.timestamp.content],
        ['snapshot', repository.snapshot.content],
    ]);
    for (const [name, { content }] of repository.targets)
        roles.set(name, content);
    return roles;
}
//# sourceMappingURL=repository.js.map

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
