export const id = 2880;
export const ids = [2880];
export const modules = {

/***/ 79746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/free-bytes.js
var free_bytes = __webpack_require__(43910);
;// CONCATENATED MODULE: ./lib/serve/auth/htpasswd.js

/** `$2y$10$` and 53 characters of salt and hash. */
const BCRYPT = /^\$2[aby]?\$(\d\d)\$[./A-Za-z0-9]{53}$/;
const COST_MAX = 16;
/**
 * Users and bcrypt hashes as `htpasswd -B` writes them, `name:$2y$...` in each line. The other kinds of hash that Apache
 * knows (MD5, SHA-1, crypt) are refused: they can be guessed at millions a second.
 */
function parseHtpasswd(text, file) {
    const users = new Map();
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        const colon = line.indexOf(':');
        const user = line.slice(0, Math.max(0, colon));
        const hash = line.slice(colon + 1).trim();
        const cost = Number(BCRYPT.exec(hash)?.[1]);
        if (user === '' || Number.isNaN(cost)) {
            throw new failure/* Failure */.HR('unsupported', `${file}, line ${index + 1}: this is no user with a bcrypt hash`, {
                reference: file,
                hint: `Make the entry again with: htpasswd -B ${file} NAME`,
            });
        }
        if (cost > COST_MAX) {
            throw new failure/* Failure */.HR('unsupported', `${file}, line ${index + 1}: the bcrypt cost ${cost} would take minutes`, {
                reference: file,
                hint: `Make the entry again with: htpasswd -B -C 10 ${file} NAME`,
            });
        }
        users.set(user, hash);
    }
    if (users.size > 0)
        return users;
    throw new failure/* Failure */.HR('usage', `${file} has no users, so nobody could sign in`, {
        reference: file,
        hint: `Add one with: htpasswd -B ${file} NAME`,
    });
}
/** Checks passwords against the hashes of {@link parseHtpasswd}. */
function htpasswdUsers(users) {
    const anyHash = users.values().next().value ?? '';
    return async (user, password) => {
        const hash = users.get(user);
        const { compare } = await __webpack_require__.e(/* import() */ 6242).then(__webpack_require__.bind(__webpack_require__, 36242));
        // An unknown user takes as long as a known one, so that the time does not tell who there is.
        const matches = await compare(password, hash ?? anyHash);
        return matches && hash !== undefined;
    };
}
//# sourceMappingURL=htpasswd.js.map
// EXTERNAL MODULE: ./lib/serve/auth/passwords.js
var passwords = __webpack_require__(47860);
;// CONCATENATED MODULE: ./lib/serve/quirks/names.js
const HOSTED = ['hub', 'ghcr', 'ecr', 'gar', 'acr', 'quay', 'gitlab'];
const SELF_HOSTED = ['harbor', 'artifactory', 'nexus', 'zot', 'distribution2', 'distribution3', 'pulp'];
/** The registries that `serve --profile` plays. */
const PROFILE_NAMES = [...HOSTED, ...SELF_HOSTED];
function isProfileName(text) {
    return PROFILE_NAMES.includes(text);
}
//# sourceMappingURL=names.js.map
// EXTERNAL MODULE: ./lib/serve/server.js + 18 modules
var serve_server = __webpack_require__(52305);
// EXTERNAL MODULE: ./lib/stores/directory.js + 4 modules
var directory = __webpack_require__(46163);
;// CONCATENATED MODULE: ./lib/cli/serve.js








const REMEMBER_MS = 5 * 60 * 1000;
const DEFAULT_PORT = 5000;
const DEFAULT_HOST = '127.0.0.1';
const command = {
    usage: 'serve --root DIR',
    summary: 'Serve a folder as a private registry',
    help: `A registry for a laptop or a lab, in one process and one folder. It speaks the OCI distribution protocol, so
docker, podman, skopeo and buildx push to it and pull from it.

  printf %s "$PASSWORD" | seaworthy serve --root images --user mara --password-stdin

It listens on this machine only, unless --host says otherwise; then it wants users, or --no-auth. It runs until it is
told to stop (Ctrl-C, SIGTERM), lets transfers under way finish for some seconds, and leaves nothing half-written.

With --profile it behaves as another registry does, so that tools can be tried against it: status codes, uploads, mounts,
pages, missing endpoints, logins. Everything that was seen of that registry is played, so it is worse than the real one.

  seaworthy serve --root images --profile ghcr`,
    options: {
        root: { type: 'string', value: 'DIR', help: 'Where the images are kept; made when it is not there' },
        port: { type: 'string', value: 'N', help: `Port to listen on (${DEFAULT_PORT}); 0 takes a free one` },
        host: { type: 'string', value: 'HOST', help: `Address to listen on (${DEFAULT_HOST})` },
        user: { type: 'string', value: 'NAME', help: 'The one user; the password comes with --password-stdin' },
        'password-stdin': { type: 'boolean', help: 'Read the password from standard input' },
        htpasswd: { type: 'string', value: 'FILE', help: 'Users with bcrypt hashes, as "htpasswd -B" writes them' },
        'token-auth': { type: 'boolean', help: 'Give out short-lived tokens instead of asking for the password each time' },
        'anonymous-pull': { type: 'boolean', help: 'Let anybody pull; only writing needs a user' },
        'no-auth': { type: 'boolean', help: 'Let anybody in, even from other machines' },
        profile: { type: 'string', value: 'NAME', help: `Play a registry: ${PROFILE_NAMES.join(', ')}` },
        'tls-cert': { type: 'string', value: 'FILE', help: 'Certificate (PEM, with its chain); speak HTTPS' },
        'tls-key': { type: 'string', value: 'FILE', help: 'Key of the certificate (PEM)' },
        'public-url': { type: 'string', value: 'URL', help: 'Where clients reach it, when it is behind a proxy' },
        'max-blob-size': { type: 'string', value: 'SIZE', help: 'The largest blob that is taken (64GiB): 500MB, 5GB' },
        'read-only': { type: 'boolean', help: 'Refuse everything that writes' },
        'allow-delete': { type: 'boolean', help: 'Allow deleting tags, manifests and blobs' },
    },
    arity: [0, 0],
    async run(context) {
        const { options, runtime, result } = context;
        const root = serve_text(options, 'root');
        if (root === undefined) {
            throw new failure/* Failure */.HR('usage', 'where are the images to be kept?', { hint: 'Name a folder: serve --root DIR' });
        }
        const serveOptions = { ...(await readOptions(context)), freeBytes: () => (0,free_bytes/* freeBytes */.g)(root) };
        const server = await (0,serve_server/* serveRegistry */.R)((0,directory/* directoryRepositories */.Q)(root, runtime), serveOptions, runtime);
        const user = serve_text(options, 'user');
        result({ url: server.url, host: server.host, port: server.port, root }, welcome(server, root, serveOptions, user));
        await stopRequested(runtime.signal);
        await server.close();
        return undefined;
    },
};
/** The options of the server; everything that cannot be meant, or would leave a door open, is refused here. */
async function readOptions(context) {
    const { options, runtime } = context;
    const host = serve_text(options, 'host') ?? DEFAULT_HOST;
    const profile = readProfile(serve_text(options, 'profile'));
    const auth = await readAuth(context);
    const played = profile === undefined ? undefined : await play(profile, auth);
    const tls = await readTls(options);
    if (auth === undefined && !isLoopback(host) && options['no-auth'] !== true) {
        throw new failure/* Failure */.HR('usage', `anybody who reaches ${host} could read and change the images`, {
            hint: 'Give users with --htpasswd FILE or --user NAME --password-stdin; or say --no-auth if that is meant.',
        });
    }
    if (auth !== undefined && tls === undefined && !isLoopback(host)) {
        runtime.log.warn(`passwords for ${host} will travel unencrypted; give --tls-cert and --tls-key`);
    }
    const publicUrl = serve_text(options, 'public-url');
    const maxBlobSize = serve_text(options, 'max-blob-size');
    return {
        ...(auth === undefined ? {} : { auth }),
        delete: options['allow-delete'] === true,
        ...played,
        host,
        port: readPort(serve_text(options, 'port')),
        readOnly: options['read-only'] === true,
        hooks: {
            answered: ({ method, path, status, user, ms }) => runtime.log.debug(`${status} ${method} ${path} ${user ?? '-'} ${ms} ms`),
        },
        ...(publicUrl === undefined ? {} : { publicUrl }),
        ...(maxBlobSize === undefined ? {} : { maxBlobSize: await readSize(maxBlobSize) }),
        ...(tls === undefined ? {} : { tls }),
    };
}
function readProfile(name) {
    if (name === undefined || isProfileName(name))
        return name;
    throw new failure/* Failure */.HR('usage', `"${name}" is no registry that can be played`, {
        hint: `Choose one of ${PROFILE_NAMES.join(', ')}.`,
    });
}
/** The options of a registry that is played, for the users that there are. It deletes what that one deletes. */
async function play(name, auth) {
    const [{ playProfile }, { PROFILES }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5810).then(__webpack_require__.bind(__webpack_require__, 45810)),
        __webpack_require__.e(/* import() */ 4312).then(__webpack_require__.bind(__webpack_require__, 44312)),
    ]);
    if (auth === undefined)
        return playProfile(PROFILES[name]);
    const { check, anonymousPull = false } = auth;
    return playProfile(PROFILES[name], { check, anonymousPull });
}
async function readAuth(context) {
    const { options } = context;
    const check = await readUsers(context);
    if (check === undefined) {
        const needsUsers = ['token-auth', 'anonymous-pull'].find((name) => options[name] === true);
        if (needsUsers === undefined)
            return undefined;
        throw new failure/* Failure */.HR('usage', `--${needsUsers} needs users`, {
            hint: 'Give them with --htpasswd FILE or --user NAME --password-stdin.',
        });
    }
    if (options['token-auth'] === true && options.profile !== undefined) {
        throw new failure/* Failure */.HR('usage', '--token-auth and --profile exclude each other', {
            hint: 'The profile says how the registry asks for a login.',
        });
    }
    const kind = options['token-auth'] === true ? 'token' : 'basic';
    return { kind, check, anonymousPull: options['anonymous-pull'] === true };
}
async function readUsers({ options, runtime, stdin }) {
    const user = serve_text(options, 'user');
    const file = serve_text(options, 'htpasswd');
    const given = [user, file, options['no-auth'] === true ? true : undefined].filter((one) => one !== undefined);
    if (given.length > 1)
        throw new failure/* Failure */.HR('usage', '--user, --htpasswd and --no-auth exclude each other');
    if ((user !== undefined) !== (options['password-stdin'] === true)) {
        throw new failure/* Failure */.HR('usage', '--user and --password-stdin go together', {
            hint: 'For example: printf %s "$PASSWORD" | seaworthy serve --root DIR --user NAME --password-stdin',
        });
    }
    if (file !== undefined) {
        const users = parseHtpasswd(await readText(file, '--htpasswd'), file);
        return (0,passwords/* remembered */.H)(htpasswdUsers(users), runtime.clock, REMEMBER_MS);
    }
    if (user === undefined)
        return undefined;
    const password = (await stdin()).replace(/\r?\n$/, '');
    if (user === '' || user.includes(':'))
        throw new failure/* Failure */.HR('usage', 'a user name is not empty and has no ":"');
    if (password === '')
        throw new failure/* Failure */.HR('usage', 'the password on standard input is empty');
    runtime.mask(password);
    return (0,passwords/* onlyUser */._)(user, password);
}
async function readTls(options) {
    const [cert, key] = [serve_text(options, 'tls-cert'), serve_text(options, 'tls-key')];
    if (cert === undefined && key === undefined)
        return undefined;
    if (cert === undefined || key === undefined)
        throw new failure/* Failure */.HR('usage', '--tls-cert and --tls-key go together');
    return { cert: await readText(cert, '--tls-cert'), key: await readText(key, '--tls-key') };
}
async function readText(file, option) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new failure/* Failure */.HR('usage', `the file of ${option}, ${file}, cannot be read`, { reference: file, cause });
    }
}
async function readSize(size) {
    const { parseSize } = await __webpack_require__.e(/* import() */ 389).then(__webpack_require__.bind(__webpack_require__, 30389));
    return parseSize(size, '--max-blob-size');
}
function readPort(port) {
    if (port === undefined)
        return DEFAULT_PORT;
    const number = Number(port);
    if (/^\d{1,5}$/.test(port) && number < 65536)
        return number;
    throw new failure/* Failure */.HR('usage', `"${port}" is not a port`, { hint: 'Give a number from 0 (any free port) to 65535.' });
}
/** What to type next, with the address as docker wants it. */
function welcome(server, root, options, user) {
    const wildcard = server.host === '0.0.0.0' || server.host === '::';
    const host = wildcard ? 'THIS-MACHINE' : server.host.includes(':') ? `[${server.host}]` : server.host;
    const address = options.publicUrl?.replace(/^https?:\/\/|\/+$/g, '') ?? `${host}:${server.port}`;
    const lines = [`Serving ${root} at ${server.url}`];
    if (options.auth !== undefined)
        lines.push(`  docker login ${address} -u ${user ?? 'NAME'}`);
    if (options.readOnly)
        lines.push(`  docker pull ${address}/IMAGE`);
    else
        lines.push(`  docker tag IMAGE ${address}/IMAGE`, `  docker push ${address}/IMAGE`);
    return lines.join('\n');
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
function serve_text(options, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}
/** Resolves when we are to end: the process was told to stop, or nobody reads what we say. */
function stopRequested(signal) {
    return new Promise((resolve) => {
        if (signal?.aborted)
            resolve();
        signal?.addEventListener('abort', () => resolve(), { once: true });
    });
}
//# sourceMappingURL=serve.js.map

/***/ }),

/***/ 43910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ freeBytes)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Bytes that this user may still write where a folder is, or is going to be. Undefined where the file system does not say: it cannot be asked, or
 * has no blocks, as some that are reached over a network.
 */
async function freeBytes(folder) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        try {
            const { blocks, bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(at);
            return blocks === 0 ? undefined : bavail * bsize;
        }
        catch (error) {
            // Whoever writes there makes it first.
            if (error.code !== 'ENOENT' || at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
                return undefined;
        }
    }
}
//# sourceMappingURL=free-bytes.js.map

/***/ }),

/***/ 32543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ temporaryName),
/* harmony export */   kQ: () => (/* binding */ sweepUnfinished),
/* harmony export */   zI: () => (/* binding */ isAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** A file nobody has written to for this long has no writer any more, whatever machine it was on. Milliseconds. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;
const START_TOLERANCE_S = 5;
const host = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()).digest('hex').slice(0, 12);
const startedAt = Math.round(Date.now() / 1000 - process.uptime());
/** A temporary file name that says who writes it: host, process, when that process started, and something unique. */
function temporaryName(unique) {
    return `${host}.${process.pid}.${startedAt}.${unique}`;
}
/**
 * Whether the writer of a temporary file is certainly gone: its process is not there any more, or its number belongs to
 * us, who started at another time. Of another host's files (a container's, a shared disk's) only the age tells.
 */
function isAbandoned(name, ageMs) {
    if (ageMs > ABANDONED_AFTER_MS)
        return true;
    const [writerHost, pid, started] = name.split('.');
    if (writerHost !== host || !/^[1-9][0-9]{0,9}$/.test(pid ?? '') || !/^[0-9]+$/.test(started ?? ''))
        return false;
    if (Number(pid) === process.pid)
        return Math.abs(Number(started) - startedAt) > START_TOLERANCE_S;
    return !isRunning(Number(pid));
}
const TEMPORARY = /^[0-9a-f]{12}\.\d+\.\d+\.[0-9a-f]+$/;
/**
 * Removes from a folder the files and folders that writers left who died: those named `prefix`, a temporary name, `suffix`. `now` in
 * milliseconds. What cannot be removed is left to the next.
 */
async function sweepUnfinished(folder, prefix, suffix, now) {
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        if (!entry.startsWith(prefix) || !entry.endsWith(suffix))
            continue;
        const name = entry.slice(prefix.length, entry.length - suffix.length);
        if (!TEMPORARY.test(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, entry);
        const modified = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((info) => info.mtimeMs, () => now);
        if (isAbandoned(name, now - modified))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).catch(() => { });
    }
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // EPERM is a living process of somebody else.
        return error.code !== 'ESRCH';
    }
}
//# sourceMappingURL=unfinished.js.map

/***/ }),

/***/ 47860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered),
/* harmony export */   _: () => (/* binding */ onlyUser)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const REMEMBERED_MAX = 1000;
/** Knows one user. Keeps no password, only what it hashes to under a key of this process. */
function onlyUser(user, password) {
    const hash = keyedHash();
    const right = hash(user, password);
    return async (givenUser, givenPassword) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(right, hash(givenUser, givenPassword));
}
/**
 * Spares a slow check (bcrypt) for what was right within the last `ms` milliseconds: under Basic every single request
 * of a push brings the password again. What was wrong is always checked anew.
 */
function remembered(check, clock, ms) {
    const hash = keyedHash();
    const until = new Map();
    return async (user, password) => {
        const key = hash(user, password).toString('base64');
        if ((until.get(key) ?? 0) > clock.now())
            return true;
        until.delete(key);
        if (!(await check(user, password)))
            return false;
        const oldest = until.size >= REMEMBERED_MAX ? until.keys().next().value : undefined;
        if (oldest !== undefined)
            until.delete(oldest);
        until.set(key, clock.now() + ms);
        return true;
    };
}
function keyedHash() {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    return (user, password) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key)
        .update(JSON.stringify([user, password]))
        .digest();
}
//# sourceMappingURL=passwords.js.map

/***/ }),

/***/ 38571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LK: () => (/* binding */ memoryStore),
/* harmony export */   LO: () => (/* binding */ missing)
/* harmony export */ });
/* unused harmony export memoryRepositories */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51593);



const BLOB_LIMIT = 256 * 1024 * 1024;
/** Repositories that live as long as the process: for small things such as staged manifests, and for tests. */
function memoryRepositories(label = 'memory') {
    const stores = new Map();
    return {
        label,
        repository: (name) => {
            const store = stores.get(name) ?? new MemoryStore(`${label}/${name}`, (from) => stores.get(from));
            stores.set(name, store);
            return store;
        },
        async *names() {
            yield* [...stores].flatMap(([name, store]) => (store.isEmpty() ? [] : [name])).sort();
        },
    };
}
/** One repository in memory. */
function memoryStore(label = 'memory') {
    return memoryRepositories(label).repository('image');
}
class MemoryStore {
    label;
    #sibling;
    #blobs = new Map();
    #manifests = new Map();
    #tags = new Map();
    constructor(label, sibling) {
        this.label = label;
        this.#sibling = sibling;
    }
    isEmpty() {
        return this.#manifests.size === 0;
    }
    async resolve(name) {
        return this.#find(name)?.descriptor;
    }
    async readManifest(name) {
        const document = this.#find(name);
        if (document === undefined)
            throw missing(this.label, name);
        return document;
    }
    async statBlob(digest) {
        const bytes = this.#blobs.get(digest);
        return bytes === undefined ? undefined : { digest, size: bytes.byteLength };
    }
    async *readBlob(blob, range) {
        const bytes = this.#blobs.get(blob.digest);
        if (bytes === undefined)
            throw missing(this.label, blob.digest);
        yield range === undefined ? bytes : bytes.subarray(range.start, range.end === undefined ? undefined : range.end + 1);
    }
    async *tags() {
        yield* [...this.#tags.keys()].sort();
    }
    async *referrers(digest, artifactType) {
        for (const { content, descriptor } of this.#manifests.values()) {
            if (content.subject?.digest !== digest)
                continue;
            const type = content.artifactType ?? (content.kind === 'manifest' ? content.config.mediaType : undefined);
            if (artifactType !== undefined && type !== artifactType)
                continue;
            yield {
                ...descriptor,
                ...(type === undefined ? {} : { artifactType: type }),
                ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
            };
        }
    }
    async writeBlob(blob) {
        let actual;
        const stream = (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .verified */ .zr)(await blob.open(), blob, this.label, (info) => {
            actual = info;
        });
        const bytes = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .collect */ .Fo)(stream, BLOB_LIMIT, 'a blob kept in memory');
        const info = actual;
        await blob.accept?.(info);
        this.#blobs.set(info.digest, bytes);
        return info;
    }
    async mountBlob(digest, fromRepository, origin) {
        if (origin !== undefined)
            return false;
        const sibling = this.#sibling(fromRepository);
        const bytes = sibling === undefined ? undefined : sibling.#blobs.get(digest);
        if (bytes === undefined)
            return false;
        this.#blobs.set(digest, bytes);
        return true;
    }
    async writeManifest(document, tag) {
        this.#manifests.set(document.descriptor.digest, document);
        if (tag !== undefined)
            this.#tags.set(tag, document.descriptor.digest);
    }
    async removeTag(tag) {
        return this.#tags.delete(tag);
    }
    async removeManifest(digest) {
        for (const [tag, target] of this.#tags)
            if (target === digest)
                this.#tags.delete(tag);
        return this.#manifests.delete(digest);
    }
    async removeBlob(digest) {
        return this.#blobs.delete(digest);
    }
    async close() { }
    #find(name) {
        const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? name : this.#tags.get(name);
        return digest === undefined ? undefined : this.#manifests.get(digest);
    }
}
/** The failure of every store when a name or a blob is not there. */
function missing(label, name) {
    const reference = `${label}${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(name) ? '@' : ':'}${name}`;
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `there is no ${reference}`, {
        reference,
        hint: 'Check the spelling, and that it was pushed.',
    });
}
//# sourceMappingURL=memory.js.map

/***/ })

};
