export const id = 424;
export const ids = [424];
export const modules = {

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

/***/ })

};
