export const id = 9864;
export const ids = [9864];
export const modules = {

/***/ 77222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sharesLoopback),
/* harmony export */   L: () => (/* binding */ openFacade)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47860);
/* harmony import */ var _serve_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52305);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38571);





/**
 * Serves one store on loopback. Engines take plain HTTP there without configuration; the password keeps other users of the machine out.
 * `idleMs` is how long a connection may be silent, five minutes without it.
 */
async function openFacade(store, runtime, idleMs) {
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const username = 'seaworthy';
    const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24).toString('base64url');
    runtime.mask(password);
    const empty = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('nothing');
    let failure;
    const failed = (request, error) => {
        failure ??= error;
        runtime.log.debug(`${request} failed: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(error)}`);
    };
    // Engines try again: what was overcome explains nothing that comes later.
    const answered = ({ status }) => {
        if (status === 201)
            failure = undefined;
    };
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'loopback',
        repository: (asked) => (asked === name ? store : empty),
        async *names() { },
    }, {
        auth: { kind: 'basic', check: (0,_serve_auth_passwords_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyUser */ ._)(username, password) },
        hooks: { failed, answered },
        ...(idleMs === undefined ? {} : { idleMs }),
    }, runtime);
    const host = `127.0.0.1:${server.port}`;
    return {
        repository: `${host}/${name}`,
        auth: { username, password, serveraddress: host },
        failure: () => failure,
        // Whoever interrupts does not wait for an engine that goes on pushing.
        close: (graceMs) => server.close(runtime.signal?.aborted === true ? 0 : graceMs),
    };
}
/**
 * Whether the engine reaches our loopback: not when it runs on another machine, in a VM or in its own network. Asks it
 * to look at a name that nobody else knows: only a question for that one proves it, not just anybody at the port.
 */
async function sharesLoopback(engine, runtime) {
    let asked = false;
    const name = `seaworthy/${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const server = await (0,_serve_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serveRegistry */ .R)({
        label: 'probe',
        repository: (wanted) => {
            asked ||= wanted === name;
            return (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .memoryStore */ .LK)('probe');
        },
        async *names() { },
    }, { readOnly: true }, runtime);
    const host = `127.0.0.1:${server.port}`;
    try {
        await engine.reaches(`${host}/${name}:probe`, { username: '', password: '', serveraddress: host });
    }
    catch (error) {
        runtime.log.debug(`the engine could not be asked about loopback: ${error.message}`);
    }
    finally {
        await server.close();
    }
    return asked;
}
//# sourceMappingURL=facade.js.map

/***/ }),

/***/ 67762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ removeName)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Takes away a name that was given to an image for a moment, whatever happened in between: not finding it is well, and
 * what goes wrong is no more than said, so that the error that led here is the one that is told. The next run takes the name away; see `removeTraces`.
 */
async function removeName(engine, name, { log }) {
    try {
        await engine.untag(name);
    }
    catch (error) {
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'not-found')
            return;
        log.info(`the engine keeps the name ${name} until the next run, or docker rmi: ${error.message}`);
    }
}
//# sourceMappingURL=remove-name.js.map

/***/ }),

/***/ 19123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ stagingStore)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38571);


/**
 * A store whose blobs are those of another store and whose manifests and tags are its own, in memory. What an engine
 * pushes into it lands in the other store at once, layer by layer and skipping what is there, while no manifest and no
 * tag there changes: those are the copy's to write, last. `arrived` learns what came so. What an engine pulls from it is one chosen manifest.
 */
function stagingStore(blobs, label, arrived = new Set()) {
    const own = (0,_stores_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryStore */ .LK)(label);
    return {
        label,
        resolve: (name) => own.resolve(name),
        readManifest: (name) => own.readManifest(name),
        writeManifest: (document, tag) => own.writeManifest(document, tag),
        tags: () => own.tags(),
        referrers: (digest, type) => own.referrers(digest, type),
        removeTag: (tag) => own.removeTag(tag),
        removeManifest: (digest) => own.removeManifest(digest),
        statBlob: (digest) => blobs.statBlob(digest),
        readBlob: (blob, range, pages) => blobs.readBlob(blob, range, pages),
        writeBlob: async (blob) => {
            if (blobs.writeBlob === undefined)
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unsupported', `${blobs.label} cannot be written to`);
            const info = await blobs.writeBlob(blob);
            arrived.add(info.digest);
            return info;
        },
        mountBlob: async () => false,
        removeBlob: async () => false,
        close: async () => { },
    };
}
//# sourceMappingURL=staging.js.map

/***/ }),

/***/ 94342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeTraces)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

/** Names that images have in an engine while they pass through a facade; see `openFacade`. */
const PASSING = /^127\.0\.0\.1:([0-9]+)\/seaworthy\/[0-9a-f]{16}:(?:export|import)$/;
/**
 * Takes away names that a run which was killed left behind. A name whose facade still answers belongs to a run beside
 * this one and stays. Failing is no reason to stop: these names harm nobody.
 */
async function removeTraces(engine, runtime) {
    try {
        for (const name of await engine.names()) {
            const [, port] = PASSING.exec(name) ?? [];
            if (port === undefined || (await answers(Number(port))))
                continue;
            runtime.log.debug(`taking away ${name}, which an interrupted run left in the engine`);
            await engine.untag(name);
        }
    }
    catch (error) {
        runtime.log.debug(`names of interrupted runs could not be looked for: ${error.message}`);
    }
}
function answers(port) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)(port, '127.0.0.1');
        const end = (isThere) => () => {
            socket.destroy();
            resolve(isThere);
        };
        socket.once('connect', end(true));
        socket.once('error', end(false));
    });
}
//# sourceMappingURL=traces.js.map

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
