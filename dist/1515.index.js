export const id = 1515;
export const ids = [1515,1825];
export const modules = {

/***/ 22437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ storedInstead),
/* harmony export */   j: () => (/* binding */ AlteredManifest)
/* harmony export */ });
/** The cause of a failed write of a manifest: it was stored, but as another one than was sent, under the tag too. */
class AlteredManifest extends Error {
    name = 'AlteredManifest';
    /** What it is there now. */
    storedAs;
    constructor(storedAs) {
        super(`the registry answered with the digest ${storedAs}`);
        this.storedAs = storedAs;
    }
}
/** The digest of what was stored in place of a manifest, when that is why a write failed. */
function storedInstead(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof AlteredManifest ? cause.storedAs : undefined;
}
//# sourceMappingURL=altered-manifest.js.map

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
    async mountBlob(digest, fromRepository) {
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

/***/ }),

/***/ 75938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ Slots)
/* harmony export */ });
/** Lets a number of tasks run at a time; the others wait their turn in order. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        const release = await this.take();
        try {
            return await task();
        }
        finally {
            release();
        }
    }
    /** Waits for a slot; whoever takes it gives it back by calling what it gets, once. */
    async take() {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        return () => this.#release();
    }
    /** A slot if one is free now. */
    tryTake() {
        if (this.#free === 0)
            return undefined;
        this.#free--;
        return () => this.#release();
    }
    /** A slot goes from hand to hand, so nobody overtakes. */
    #release() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free++;
        else
            next();
    }
}
//# sourceMappingURL=slots.js.map

/***/ })

};
