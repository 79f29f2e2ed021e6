export const id = 2428;
export const ids = [2428];
export const modules = {

/***/ 62428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCache: () => (/* binding */ listCache)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92359);
/* harmony import */ var _find_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59685);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25084);




/** Records read at once: each costs requests, and may have megabytes. */
const READS_AT_ONCE = 8;
/** Every record of a cache, newest first, whatever its key. What cannot be read is a debug message. */
async function listCache(cache) {
    const infos = [];
    for await (const info of cache.entries.list('img-v1-'))
        if ((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecordKey */ .OS)(info.key) !== undefined)
            infos.push(info);
    const records = await (0,_runtime_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .mapLimited */ .b)(infos, READS_AT_ONCE, async (info) => {
        cache.connections.runtime.signal?.throwIfAborted();
        try {
            return listed(info, await (0,_find_record_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecord */ .a)({ ...cache, requireSigned: false }, info.key));
        }
        catch (error) {
            cache.connections.runtime.log.debug(`${info.key} cannot be read: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`);
            return undefined;
        }
    });
    return records.filter((record) => record !== undefined);
}
function listed({ key: entryKey, size, created, lastUsed }, { record, isSigned }) {
    const stored = new Map();
    for (const blob of [...record.images, ...record.builds].flatMap(({ blobs }) => blobs)) {
        if (blob.kind === 'entry')
            stored.set(`${blob.entry} ${blob.offset ?? ''}`, blob.stored);
    }
    return {
        record: entryKey,
        key: record.key,
        scope: record.scope,
        created,
        lastUsed,
        images: record.images.flatMap(({ names }) => names),
        builds: record.builds.flatMap(({ names }) => names),
        size: [...stored.values()].reduce((sum, bytes) => sum + bytes, size),
        signed: isSigned,
    };
}
//# sourceMappingURL=list.js.map

/***/ })

};
