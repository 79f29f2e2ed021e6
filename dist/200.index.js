export const id = 200;
export const ids = [200];
export const modules = {

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createMasks)
/* harmony export */ });
/** Lines of a secret shorter than this are too common to hide one by one (a brace of a JSON key). */
const LINE_LENGTH_MIN = 8;
function createMasks() {
    const secrets = new Set();
    let pattern;
    return {
        add: (secret) => {
            const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
            // As JSON prints it too, since results and errors are printed that way.
            for (const text of [secret, JSON.stringify(secret).slice(1, -1), ...lines.filter(isLong)]) {
                if (text.trim() !== '')
                    secrets.add(text);
            }
            pattern = undefined;
        },
        hide: (text) => {
            if (secrets.size === 0)
                return text;
            pattern ??= new RegExp([...secrets]
                .sort((a, b) => b.length - a.length)
                .map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
                .join('|'), 'g');
            return text.replace(pattern, '***');
        },
    };
}
function isLong(line) {
    return line.length >= LINE_LENGTH_MIN;
}
//# sourceMappingURL=masks.js.map

/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ld: () => (/* binding */ progressLines),
/* harmony export */   sx: () => (/* binding */ progressLive)
/* harmony export */ });
/* unused harmony export formatBytes */
/** Where nobody watches: one line for each transfer when it ends, none while it runs. */
function progressLines({ now, print }) {
    const running = new Map();
    return {
        event: (event) => {
            const ended = follow(running, event, now());
            const line = endLine(event, ended, now());
            if (line !== undefined)
                print(line);
        },
        aside: (show) => show(),
        close: () => running.clear(),
    };
}
/** Milliseconds between two paintings. */
const REPAINT = 100;
/** In a terminal: one live line for each running transfer, a last line for the total, and the ended ones left above. */
function progressLive({ now, write, columns, rows = 8 }) {
    const running = new Map();
    let painted = 0;
    let paintedAt = Number.NEGATIVE_INFINITY;
    let began;
    let moved = 0;
    const clear = () => {
        if (painted > 0)
            write(`\u001b[${painted}A\u001b[0J`);
        painted = 0;
    };
    const paint = () => {
        const all = [...running.values()];
        const lines = all.slice(0, rows).map((transfer) => transferLine(transfer, now()));
        if (all.length > rows)
            lines.push(`… and ${all.length - rows} more`);
        if (all.length > 0)
            lines.push(totalLine(all, moved, now() - (began ?? now())));
        const width = Math.max(20, columns()) - 1;
        if (lines.length > 0)
            write(`${lines.map((line) => clip(line, width)).join('\n')}\n`);
        painted = lines.length;
        paintedAt = now();
    };
    return {
        event: (event) => {
            began ??= now();
            const ended = follow(running, event, now());
            if (event.kind === 'advance')
                moved += event.bytes ?? 0;
            const line = endLine(event, ended, now());
            if (line === undefined && now() - paintedAt < REPAINT)
                return;
            clear();
            if (line !== undefined)
                write(`${line}\n`);
            paint();
        },
        aside: (show) => {
            clear();
            show();
            if (running.size > 0)
                paint();
        },
        close: () => {
            clear();
            running.clear();
        },
    };
}
/** Keeps the running transfers up to date; hands back the one that this event ends. */
function follow(running, event, now) {
    const known = running.get(event.item);
    if (event.kind === 'start')
        running.set(event.item, { item: event.item, start: now, total: event.bytes, done: 0 });
    else if (event.kind === 'advance') {
        const transfer = known ?? { item: event.item, start: now, total: undefined, done: 0 };
        transfer.done += event.bytes ?? 0;
        running.set(event.item, transfer);
    }
    else
        running.delete(event.item);
    return known;
}
function endLine(event, transfer, now) {
    const bytes = event.bytes ?? transfer?.done;
    const size = bytes === undefined ? '' : `  ${formatBytes(bytes)}`;
    const name = shortName(event.item);
    switch (event.kind) {
        case 'done': {
            const seconds = transfer === undefined ? 0 : (now - transfer.start) / 1000;
            const rate = seconds > 0 && bytes !== undefined ? `  ${formatBytes(bytes / seconds)}/s` : '';
            return `${name}  done${size}${rate}`;
        }
        case 'skip':
            return `${name}  already there${size}`;
        case 'mount':
            return `${name}  mounted${size}`;
        case 'fail':
            return `${name}  failed`;
        default:
            return undefined;
    }
}
function transferLine({ item, start, total, done }, now) {
    const seconds = (now - start) / 1000;
    const rate = seconds > 0 ? `  ${formatBytes(done / seconds)}/s` : '';
    const share = total === undefined || total === 0 ? '' : `${String(Math.floor((done / total) * 100)).padStart(3)} %  `;
    const of = total === undefined ? '' : ` of ${formatBytes(total)}`;
    return `${shortName(item)}  ${share}${formatBytes(done)}${of}${rate}`;
}
function totalLine(all, moved, milliseconds) {
    const rate = milliseconds > 0 ? `  ${formatBytes((moved * 1000) / milliseconds)}/s` : '';
    return `total  ${all.length} running  ${formatBytes(moved)}${rate}`;
}
/** Twelve characters of a digest, as Docker shows it; other names whole. */
function shortName(item) {
    return /^[a-z0-9]+:[a-f0-9]{32,}$/.test(item) ? item.slice(item.indexOf(':') + 1).slice(0, 12) : item;
}
function clip(line, width) {
    return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
/** Bytes in the units of SI: `1.2 MB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit++;
    }
    return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
//# sourceMappingURL=progress.js.map

/***/ }),

/***/ 1697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ safeText),
/* harmony export */   o: () => (/* binding */ safeLine)
/* harmony export */ });
/**
 * Text from outside (names, tags, a registry's words) made fit for a log: no control characters and terminal escapes, no invisible
 * characters that turn the writing direction, and nothing that a workflow runner would take for a command
 * (`::name::` at the start of a line, `##[name]` anywhere). Line ends and tabs stay.
 */
function safeText(text) {
    return text
        .replace(ESCAPES, '')
        .replace(/\r\n?|\u2028|\u2029/g, '\n')
        .replace(HIDDEN, '')
        .replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replace(/##\[/g, '## [');
}
/** As {@link safeText}, on one line. */
function safeLine(text) {
    return safeText(text).replace(/\s*\n\s*/g, ' ');
}
// CSI and OSC sequences whole, so that their parameters do not stay behind as litter.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
// C0 without tab and line ends, DEL, C1, bidirectional controls, byte order mark.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
//# sourceMappingURL=safe-text.js.map

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

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   sY: () => (/* binding */ refuseLookalikeKeys)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(438);

/** Registries and engines take manifests up to 4 MiB; some send 8. Deeper than 64 is no manifest. */
const MANIFEST_LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 64 };
/**
 * Parses JSON that nobody vouches for. Refuses invalid UTF-8, a byte order mark, more bytes or nesting than the limits,
 * and objects that say one key twice, since two readers could then see two documents under one digest.
 * `what` names the document in the error.
 */
function parseJson(bytes, what, limits = MANIFEST_LIMITS) {
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
    let value;
    try {
        checkStructure(text, limits.maxDepth);
        value = JSON.parse(text);
    }
    catch (cause) {
        const reason = cause instanceof StructureError ? cause.message : 'it is not valid JSON';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} cannot be read: ${reason}`, { cause });
    }
    return value;
}
class StructureError extends Error {
}
/** Walks the text once, keeping the keys of each open object; JSON.parse then judges the grammar. */
function checkStructure(text, maxDepth) {
    const open = [];
    let expectKey = false;
    for (let at = 0; at < text.length; at++) {
        const char = text.charCodeAt(at);
        if (char === 0x22) {
            const end = endOfString(text, at);
            const keys = open.at(-1);
            if (expectKey && keys !== undefined) {
                const key = JSON.parse(text.slice(at, end + 1));
                if (keys.has(key))
                    throw new StructureError(`the key "${key.slice(0, 80)}" is there twice`);
                keys.add(key);
                expectKey = false;
            }
            at = end;
        }
        else if (char === 0x7b || char === 0x5b) {
            open.push(char === 0x7b ? new Set() : undefined);
            if (open.length > maxDepth)
                throw new StructureError(`it is nested deeper than ${maxDepth}`);
            expectKey = char === 0x7b;
        }
        else if (char === 0x7d || char === 0x5d) {
            open.pop();
            expectKey = false;
        }
        else if (char === 0x2c) {
            expectKey = open.at(-1) !== undefined;
        }
    }
}
function endOfString(text, start) {
    let at = start + 1;
    while (at < text.length) {
        const char = text.charCodeAt(at);
        if (char === 0x22)
            return at;
        at += char === 0x5c ? 2 : 1;
    }
    throw new StructureError('a string does not end');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own properties only, so that `__proto__` or `constructor` in a document never answers for a missing key. */
function field(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/**
 * Refuses a key that is one of `names` but for letter case. Go's decoder, which most registries and engines are built on, takes
 * "Layers" for "layers": a document with both would be one image here and another there, under the same digest.
 */
function refuseLookalikeKeys(object, names, what) {
    for (const key of Object.keys(object)) {
        const folded = key.toUpperCase().toLowerCase();
        if (names.includes(key))
            continue;
        const name = names.find((candidate) => candidate.toLowerCase() === folded);
        if (name === undefined)
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('invalid', `${what} cannot be read: the key "${key}" is "${name}" in other letters`);
    }
}
//# sourceMappingURL=json.js.map

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

/***/ 6335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ execFile)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(438);


/** Runs a program with node:child_process; see `Runtime.exec`. */
function execFile(file, args, options = {}) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            stdio: ['pipe', 'pipe', 'pipe'],
            shell: false,
            windowsHide: true,
            ...(options.env === undefined ? {} : { env: { ...options.env } }),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const stdout = [];
        const stderr = [];
        child.stdout.on('data', (chunk) => stdout.push(chunk));
        child.stderr.on('data', (chunk) => stderr.push(chunk));
        // A child that exits before reading its input closes the pipe; its exit code tells the story.
        child.stdin.on('error', () => { });
        child.on('error', (cause) => {
            reject(cause.code === 'ENOENT'
                ? new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no program "${file}" on the PATH`, { cause })
                : new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('failed', `"${file}" could not be run`, { cause }));
        });
        child.on('close', (code) => {
            const text = (chunks) => Buffer.concat(chunks).toString('utf8');
            resolve({ exitCode: code ?? 1, stdout: text(stdout), stderr: text(stderr) });
        });
        child.stdin.end(options.stdin ?? '');
    });
}
//# sourceMappingURL=exec.js.map

/***/ }),

/***/ 438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   gO: () => (/* binding */ errorToJson)
/* harmony export */ });
/**
 * The one error class of Seaworthy. The message says what happened to what; `hint` says what to do; `cause` keeps the
 * error beneath. Never holds a secret.
 */
class Failure extends Error {
    name = 'Failure';
    code;
    reference;
    hint;
    constructor(code, message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.code = code;
        this.reference = detail.reference;
        this.hint = detail.hint;
    }
}
/** The process exit code of a failure: 2 wrong usage, 3 could not reach or could not check, 1 everything else. */
function exitCodeOf(error) {
    if (!(error instanceof Failure))
        return 1;
    if (error.code === 'usage')
        return 2;
    return error.code === 'unreachable' || error.code === 'timeout' ? 3 : 1;
}
/** An error as people read it: message, hint, then each cause on its own line, without repeating itself. */
function describeError(error) {
    const lines = [];
    let current = error;
    for (let depth = 0; current !== undefined && current !== null && depth < 8; depth++) {
        const message = current instanceof Error ? current.message : String(current);
        if (message !== '' && !lines.some((line) => line.includes(message))) {
            lines.push(depth === 0 ? message : `  because: ${message}`);
        }
        if (current instanceof Failure && current.hint !== undefined)
            lines.push(`  ${current.hint}`);
        current = current instanceof Error ? current.cause : undefined;
    }
    return lines.join('\n');
}
/** The stable JSON form of an error: `{error: {code, message, reference, hint, cause}}`. */
function errorToJson(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof Failure))
        return { error: { code: 'internal', message } };
    const cause = error.cause === undefined ? undefined : describeError(error.cause);
    return {
        error: {
            code: error.code,
            message,
            ...(error.reference === undefined ? {} : { reference: error.reference }),
            ...(error.hint === undefined ? {} : { hint: error.hint }),
            ...(cause === undefined ? {} : { cause }),
        },
    };
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 4991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gh: () => (/* binding */ systemRuntime)
/* harmony export */ });
/* unused harmony exports systemClock, silentLog */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6335);



const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
    },
};
const silentLog = { debug: () => { }, info: () => { }, warn: () => { } };
/** A runtime on the real clock that says nothing and sees an empty environment; callers replace the parts they care about. */
function systemRuntime(parts = {}) {
    return {
        clock: systemClock,
        random: () => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).readUIntBE(0, 6) / 2 ** 48,
        env: {},
        log: silentLog,
        progress: () => { },
        mask: () => { },
        exec: _exec_js__WEBPACK_IMPORTED_MODULE_2__/* .execFile */ .S,
        ...parts,
    };
}
//# sourceMappingURL=system.js.map

/***/ })

};
