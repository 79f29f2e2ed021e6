export const id = 497;
export const ids = [497,424];
export const modules = {

/***/ 3497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _login_undo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1325);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2241);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5266);



const SAID = {
    removed: 'logged out',
    restored: 'the earlier login is back',
    left: 'left alone: another login has taken its place',
    failed: 'could not be undone',
};
/** The post step of every action: undoes what the main step left in the state. Warns, never fails. */
async function post() {
    await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runPost */ .a)(async (host) => {
        const { logins } = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .u)(host);
        for (const { registry, outcome } of await (0,_login_undo_js__WEBPACK_IMPORTED_MODULE_0__/* .undoLogins */ .tY)(logins, host))
            host.log.info(`${registry}: ${SAID[outcome]}`);
    });
}
//# sourceMappingURL=post.js.map

/***/ }),

/***/ 5266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ saveState),
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7383);

const NAME = 'seaworthy';
/** Keeps the state; the last call counts. */
function saveState(host, state) {
    host.saveState(NAME, JSON.stringify(state));
}
/** The state that the main step left; empty when it left none. */
function readState(host) {
    const text = host.state(NAME);
    const value = text === '' ? {} : JSON.parse(text);
    const logins = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(value, 'logins') : undefined;
    return { logins: Array.isArray(logins) ? logins : [] };
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 7241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   OP: () => (/* binding */ Hasher),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 };
function isDigest(text) {
    const colon = text.indexOf(':');
    const algorithm = text.slice(0, colon);
    if (algorithm !== 'sha256' && algorithm !== 'sha384' && algorithm !== 'sha512')
        return false;
    const hex = text.slice(colon + 1);
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex);
}
/** Reads a digest; an unknown algorithm, a wrong length or uppercase hex is an error that names the input. */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    const algorithm = text.slice(0, Math.max(0, text.indexOf(':')));
    const known = Object.hasOwn(HEX_LENGTH, algorithm);
    const reason = known
        ? `must be ${HEX_LENGTH[algorithm]} lowercase hexadecimal digits after "${algorithm}:"`
        : 'must start with sha256:, sha384: or sha512:';
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('invalid', `invalid digest "${clip(text)}": it ${reason}`, { reference: clip(text) });
}
function algorithmOf(digest) {
    return digest.slice(0, digest.indexOf(':'));
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
/** The digest of bytes that are all in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** Hashes and counts bytes as they stream by. */
class Hasher {
    algorithm;
    #hash;
    #size = 0;
    constructor(algorithm = 'sha256') {
        this.algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
        this.#size += chunk.byteLength;
    }
    get size() {
        return this.#size;
    }
    /** The digest so far; the hasher can go on afterwards. */
    digest() {
        return `${this.algorithm}:${this.#hash.copy().digest('hex')}`;
    }
}
function clip(text) {
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
//# sourceMappingURL=digest.js.map

/***/ }),

/***/ 8424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   _t: () => (/* binding */ withDefaultTag),
/* harmony export */   ce: () => (/* binding */ familiar),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   l5: () => (/* binding */ normalizeRegistry),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7241);


const DOCKER_HUB = 'docker.io';
const HUB_LEGACY = 'index.docker.io';
const HUB_HOSTS = new Set([DOCKER_HUB, HUB_LEGACY, 'registry-1.docker.io', 'registry.hub.docker.com']);
const REPOSITORY_LENGTH_MAX = 255;
const DOMAIN_COMPONENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN_NAME = `${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*`;
const HOST = `(?:${DOMAIN_NAME}|\\[(?:[a-fA-F0-9:]+)\\])`;
const DOMAIN = new RegExp(`^${HOST}(?::[0-9]+)?$`);
const PATH_COMPONENT = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const PATH = new RegExp(`^${PATH_COMPONENT}(?:/${PATH_COMPONENT})*$`);
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
/**
 * Reads a reference as `docker pull` would. Without a tag and a digest neither is filled in: see {@link withDefaultTag}.
 * Throws `Failure('invalid')` that names the input, the rule it breaks and a remedy.
 */
function parseReference(text) {
    if (text === '')
        throw invalid(text, 'it is empty', 'Write name[:tag][@digest], e.g. ghcr.io/acme/app:1.2.');
    if (text !== text.trim())
        throw invalid(text, 'it has white space around it', 'Remove the white space.');
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
        throw invalid(text, 'it is a URL', `Leave the scheme out: ${text.replace(/^[^/]*\/\//, '')}`);
    }
    if (IMAGE_ID.test(text)) {
        throw invalid(text, 'it is 64 hexadecimal digits, which means an image ID', 'Name the image, or write name@sha256:<digest>.');
    }
    const [registry, rest] = splitRegistry(text);
    const at = rest.indexOf('@');
    const beforeDigest = at < 0 ? rest : rest.slice(0, at);
    const colon = beforeDigest.indexOf(':');
    const repository = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
    checkRegistry(text, registry);
    checkRepository(text, repository);
    const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
    if (tag !== undefined)
        checkTag(text, tag);
    const digest = at < 0 ? undefined : parseReferenceDigest(text, rest.slice(at + 1));
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
function splitRegistry(text) {
    const slash = text.indexOf('/');
    const isHost = isHostLike(text);
    const first = text.slice(0, Math.max(0, slash));
    let registry = isHost ? first : DOCKER_HUB;
    const rest = isHost ? text.slice(slash + 1) : text;
    if (registry === HUB_LEGACY)
        registry = DOCKER_HUB;
    const path = rest.split(/[:@]/, 1)[0];
    return registry === DOCKER_HUB && !path.includes('/') ? [registry, `library/${rest}`] : [registry, rest];
}
/** The first part is a registry host when it is `localhost`, has a dot or a port, or an uppercase letter. */
function isHostLike(text) {
    const slash = text.indexOf('/');
    if (slash < 0)
        return false;
    const first = text.slice(0, slash);
    return first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
}
function checkRegistry(text, registry) {
    if (DOMAIN.test(registry))
        return;
    throw invalid(text, `"${registry}" is not a host name with an optional port`, 'Write host[:port]/repository.');
}
function checkRepository(text, repository) {
    if (repository.length > REPOSITORY_LENGTH_MAX) {
        throw invalid(text, `the repository has ${repository.length} characters`, `At most ${REPOSITORY_LENGTH_MAX} are allowed.`);
    }
    if (PATH.test(repository))
        return;
    if (PATH.test(repository.toLowerCase())) {
        throw invalid(text, `the repository "${repository}" has uppercase letters`, `Write ${repository.toLowerCase()}`);
    }
    throw invalid(text, `"${repository}" is not a repository path`, 'Lowercase letters and digits, in parts joined by "/", with single ".", "_", "__" or "-" between them.');
}
function checkTag(text, tag) {
    if (isTag(tag))
        return;
    const reason = tag.length > 128 ? `the tag has ${tag.length} characters` : `"${tag}" is not a tag`;
    throw invalid(text, reason, 'At most 128 letters, digits, "_", "." and "-", not starting with "." or "-".');
}
function parseReferenceDigest(text, digest) {
    try {
        return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digest);
    }
    catch (cause) {
        throw invalid(text, cause.message, 'Write name@sha256:<64 lowercase hexadecimal digits>.', cause);
    }
}
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a repository path (without registry), as registries name it in URLs. */
function isRepository(text) {
    return text.length <= REPOSITORY_LENGTH_MAX && PATH.test(text);
}
/** `latest` is meant where neither a tag nor a digest is written. */
function withDefaultTag(reference) {
    return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}
/** The repository alone, in canonical form: `docker.io/library/debian`. */
function repositoryOf(reference) {
    return `${reference.registry}/${reference.repository}`;
}
/** The complete form, nothing left to convention: `docker.io/library/debian:10@sha256:…`. */
function canonical(reference) {
    return repositoryOf(reference) + suffix(reference);
}
/**
 * The short form that people write: `debian:10`. Where the short form would be read as something else
 * (`docker.io/localhost/app`, or a name of 64 hexadecimal digits), the canonical form.
 */
function familiar(reference) {
    const { registry, repository } = reference;
    if (registry !== DOCKER_HUB)
        return canonical(reference);
    const short = repository.replace(/^library\/(?=[^/]+$)/, '');
    const isMisread = isHostLike(short) || IMAGE_ID.test(short + suffix(reference));
    return (isMisread ? repositoryOf(reference) : short) + suffix(reference);
}
/** What a registry is asked for: the digest if there is one, else the tag. */
function targetOf(reference) {
    return reference.digest ?? reference.tag ?? 'latest';
}
/** One spelling for a registry, whatever was written: the three of Docker Hub become `docker.io`; scheme and path go. */
function normalizeRegistry(text) {
    const host = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
    return HUB_HOSTS.has(host) ? DOCKER_HUB : host;
}
/** The key under which Docker keeps the credential of a registry in `config.json`. */
function credentialKey(registry) {
    const host = normalizeRegistry(registry);
    return host === DOCKER_HUB ? 'https://index.docker.io/v1/' : host;
}
/** The host that serves a registry's API. */
function apiHost(registry) {
    return registry === DOCKER_HUB ? 'registry-1.docker.io' : registry;
}
function suffix(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    return reference.digest === undefined ? tag : `${tag}@${reference.digest}`;
}
function invalid(text, reason, hint, cause) {
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `invalid reference "${shown}": ${reason}`, { reference: shown, hint, cause });
}
//# sourceMappingURL=reference.js.map

/***/ }),

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   eG: () => (/* binding */ keptFor),
/* harmony export */   gn: () => (/* binding */ writeKept)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7662);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1);



async function readKept(runtime, config, registry) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const entry = Object.hasOwn(config.auths ?? {}, key) ? config.auths?.[key] : undefined;
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(config, registry);
    const secret = helper === undefined ? undefined : await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperGet */ .T)(runtime, helper, key);
    const kept = {
        ...(entry === undefined ? {} : { entry }),
        ...(helper === undefined ? {} : { helper }),
        ...(secret === undefined ? {} : { secret }),
    };
    const credential = credentialOf(kept);
    for (const hidden of credential === undefined ? [] : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .Fj)(credential))
        runtime.mask(hidden);
    return kept;
}
/** The credential that Docker would use. */
function credentialOf({ entry, secret }) {
    if (secret !== undefined)
        return (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .fromHelper */ .FK)(secret);
    return entry === undefined ? undefined : (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEntry */ .LP)(entry);
}
/** A credential where Docker would keep it: in the helper, with an empty entry beside it, or in the file. */
function keptFor(credential, helper) {
    if (helper === undefined)
        return { entry: (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEntry */ .vv)(credential) };
    return { entry: {}, helper, secret: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .toHelper */ .yI)(credential) };
}
/** Makes what is kept for a registry be `kept`: nothing else of the file changes. */
async function writeKept(runtime, locked, registry, kept) {
    const key = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .TC)(registry);
    const helper = kept.helper ?? (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(await locked.read(), registry);
    if (helper !== undefined) {
        if (kept.secret === undefined)
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperErase */ .hq)(runtime, helper, key);
        else
            await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperStore */ .Sz)(runtime, helper, key, kept.secret);
    }
    await locked.update((config) => {
        const auths = config.auths ?? {};
        if (kept.entry !== undefined)
            auths[key] = kept.entry;
        else
            delete auths[key];
        if (kept.entry !== undefined || config.auths !== undefined)
            config.auths = auths;
    });
}
//# sourceMappingURL=kept.js.map

/***/ }),

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r3: () => (/* binding */ confirmUndo),
  Gv: () => (/* binding */ prepareUndo),
  tY: () => (/* binding */ undoLogins)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(438);
// EXTERNAL MODULE: ./lib/login/auth-entry.js
var auth_entry = __webpack_require__(7662);
// EXTERNAL MODULE: ./lib/login/config-file.js + 1 modules
var config_file = __webpack_require__(4094);
;// CONCATENATED MODULE: ./lib/login/fingerprint.js

/** Slow on purpose (scrypt, RFC 7914, Node's default cost): a short password must not be found by trying. */
async function fingerprint(credential, salt = (0,external_node_crypto_.randomBytes)(16).toString('hex')) {
    const parts = credential.kind === 'registry-token' ? ['', credential.token] : nameAndSecret(credential);
    const text = JSON.stringify([credential.kind, ...parts]);
    const hash = await new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(text, salt, 32, (error, key) => (error === null ? resolve(key) : reject(error)));
    });
    return `${salt}.${hash.toString('hex')}`;
}
/** Whether a fingerprint is this credential's. */
async function matches(expected, credential) {
    if (credential === undefined)
        return false;
    const [salt = ''] = expected.split('.');
    const actual = Buffer.from(await fingerprint(credential, salt));
    const wanted = Buffer.from(expected);
    return actual.byteLength === wanted.byteLength && (0,external_node_crypto_.timingSafeEqual)(actual, wanted);
}
function nameAndSecret(credential) {
    // Where an identity token is kept decides whether its user name is kept too.
    return credential.kind === 'identity-token' ? ['', credential.token] : [credential.username, credential.password];
}
//# sourceMappingURL=fingerprint.js.map
// EXTERNAL MODULE: ./lib/login/kept.js
var login_kept = __webpack_require__(2037);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(8424);
;// CONCATENATED MODULE: ./lib/login/ledger.js





const NAME = 'seaworthy-logins.json';
/**
 * Jobs that share a machine log in over each other and leave in any order. The ledger, beside `config.json` and
 * guarded by its lock, remembers who came after whom, so that the last to leave puts back what the first one found. It holds
 * no secret.
 */
async function readLedger({ file }) {
    let value;
    try {
        value = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME), 'utf8'));
    }
    catch {
        return {}; // none yet; a broken one has lost its use
    }
    if (!(0,json/* isObject */.Gv)(value))
        return {};
    const rows = Object.entries(value).map(([key, list]) => [key, Array.isArray(list) ? list.filter(isRecord) : []]);
    return Object.fromEntries(rows);
}
async function writeLedger({ file }, ledger) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), NAME);
    const rows = Object.entries(ledger).filter(([, list]) => list.length > 0);
    if (rows.length === 0)
        await (0,promises_.rm)(path, { force: true });
    else
        await (0,config_file/* replaceFile */.fR)(path, `${JSON.stringify(Object.fromEntries(rows), undefined, '\t')}\n`);
}
async function recordsOf(locked, registry) {
    return (await readLedger(locked))[(0,reference/* credentialKey */.TC)(registry)] ?? [];
}
async function setRecords(locked, registry, records) {
    await writeLedger(locked, { ...(await readLedger(locked)), [(0,reference/* credentialKey */.TC)(registry)]: records });
}
/** Whether the job of a record can still undo it. */
async function isAlive(record) {
    return (await (0,promises_.stat)(record.previous).catch(() => undefined)) !== undefined;
}
function isRecord(value) {
    return ((0,json/* isObject */.Gv)(value) &&
        typeof value.id === 'string' &&
        typeof value.fingerprint === 'string' &&
        typeof value.previous === 'string');
}
//# sourceMappingURL=ledger.js.map
;// CONCATENATED MODULE: ./lib/login/undo.js









/**
 * Undoes logins, the last one first. Only what is still ours is touched: where another job has logged in over it, that
 * job will put back what we found. Whatever goes wrong is a warning. Afterwards no file of ours is left.
 */
async function undoLogins(receipts, runtime) {
    const outcomes = [];
    for (const receipt of [...receipts].reverse()) {
        try {
            const file = (0,external_node_path_.join)(receipt.configDir, 'config.json');
            const outcome = await (0,config_file/* lockConfig */.kV)(file, runtime, (locked) => undo(receipt, locked, runtime));
            outcomes.push({ registry: receipt.registry, outcome });
        }
        catch (error) {
            runtime.log.warn(`the login to ${receipt.registry} could not be undone: ${(0,failure/* describeError */.Uc)(error)}`);
            outcomes.push({ registry: receipt.registry, outcome: 'failed' });
        }
        await (0,promises_.rm)(receipt.previous, { force: true }).catch(() => { });
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(receipt.previous)).catch(() => { }); // fails while other receipts have files in it
    }
    return outcomes;
}
async function undo(receipt, locked, runtime) {
    const { registry } = receipt;
    const records = await recordsOf(locked, registry);
    const ours = records.findIndex(({ id }) => id === receipt.id);
    const previous = await readPrevious(receipt.previous);
    const outcome = await undoEntry();
    await setRecords(locked, registry, records.filter(({ id }) => id !== receipt.id));
    return outcome;
    async function undoEntry() {
        const successor = ours < 0 ? undefined : await firstAlive(records.slice(ours + 1));
        if (successor !== undefined) {
            const inherited = await readPrevious(successor.previous);
            if (await isStillOurs(receipt, inherited))
                await (0,config_file/* replaceFile */.fR)(successor.previous, JSON.stringify(previous));
            return 'left';
        }
        if (!(await isStillOurs(receipt, await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), registry))))
            return 'left';
        await (0,login_kept/* writeKept */.gn)(runtime, locked, registry, previous);
        if (!(await matches(receipt.fingerprint, (0,login_kept/* credentialOf */.$5)(previous))))
            await checkGone(receipt, locked, runtime);
        return (0,login_kept/* credentialOf */.$5)(previous) === undefined ? 'removed' : 'restored';
    }
}
async function firstAlive(records) {
    for (const record of records)
        if (await isAlive(record))
            return record;
    return undefined;
}
async function isStillOurs(receipt, kept) {
    const credential = (0,login_kept/* credentialOf */.$5)(kept);
    return receipt.fingerprint === '' ? credential === undefined : await matches(receipt.fingerprint, credential);
}
/** Looks under every spelling of the registry, not only the one that was taken out. */
async function checkGone(receipt, locked, runtime) {
    const config = await locked.read();
    const auths = config.auths ?? {};
    const found = (0,auth_entry/* matchingKeys */.A8)(Object.keys(auths), receipt.registry).map((key) => (0,auth_entry/* decodeEntry */.LP)(auths[key] ?? {}));
    found.push((0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, config, receipt.registry)));
    for (const credential of found) {
        if (!(await matches(receipt.fingerprint, credential)))
            continue;
        runtime.log.warn(`the credential of ${receipt.registry} is still in ${locked.file}: remove it by hand`);
        return;
    }
}
async function readPrevious(file) {
    try {
        return JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch {
        return {}; // gone with the job's folder: then nothing is put back
    }
}
/** Writes down what was there, privately, before it is changed. */
async function prepareUndo(runtime, locked, { registry, credential }, before, undoFolder, configDir) {
    const records = await recordsOf(locked, registry);
    const alive = [];
    let found = before;
    for (const record of records) {
        if (await isAlive(record))
            alive.push(record);
        else if (await matches(record.fingerprint, (0,login_kept/* credentialOf */.$5)(before))) {
            runtime.log.info(`a job that was killed had left its login to ${registry} behind; it will not be put back`);
            found = {};
        }
    }
    const id = (0,external_node_crypto_.randomUUID)();
    const receipt = {
        id,
        registry,
        configDir: (0,config_file/* dockerConfigDir */.kG)(runtime, configDir),
        fingerprint: credential === undefined ? '' : await fingerprint(credential),
        previous: (0,external_node_path_.join)(undoFolder, `${id}.json`),
    };
    await (0,config_file/* replaceFile */.fR)(receipt.previous, JSON.stringify(found));
    await setRecords(locked, registry, [...alive, { id, fingerprint: receipt.fingerprint, previous: receipt.previous }]);
    const earlier = (0,login_kept/* credentialOf */.$5)(found);
    if (earlier !== undefined && earlier.kind !== 'registry-token' && credential?.kind === 'password') {
        if (earlier.username !== credential.username) {
            runtime.log.info(`the login of "${earlier.username}" to ${registry} is put aside until this job ends`);
        }
    }
    return receipt;
}
/** What is there now may differ from what was given (an identity token): the receipt must know it again. */
async function confirmUndo(runtime, locked, receipt) {
    const now = (0,login_kept/* credentialOf */.$5)(await (0,login_kept/* readKept */.DL)(runtime, await locked.read(), receipt.registry));
    if (now === undefined || (await matches(receipt.fingerprint, now)))
        return receipt;
    const confirmed = { ...receipt, fingerprint: await fingerprint(now) };
    const records = await recordsOf(locked, receipt.registry);
    await setRecords(locked, receipt.registry, records.map((record) => (record.id === receipt.id ? { ...record, fingerprint: confirmed.fingerprint } : record)));
    return confirmed;
}
//# sourceMappingURL=undo.js.map

/***/ })

};
