export const id = 7352;
export const ids = [7352];
export const modules = {

/***/ 27352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TunnelAgent: () => (/* binding */ TunnelAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _proxy_env_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56698);




const CONNECT_MS = 60_000;
/** HTTPS through an HTTP proxy: CONNECT (RFC 9110, 9.3.6), then TLS with the real host inside. Connections are kept and reused like direct ones. */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #proxy;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    createConnection(options, callback) {
        const proxy = this.#proxy;
        const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port ?? 443}`;
        const authorization = (0,_proxy_env_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyAuthorization */ .Y)(proxy);
        const fail = (error) => callback(error, undefined);
        const connect = (proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__ : node_http__WEBPACK_IMPORTED_MODULE_0__).request({
            host: proxy.hostname.replace(/^\[|\]$/g, ''),
            port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : proxy.port,
            method: 'CONNECT',
            path: target,
            agent: false,
            headers: {
                host: target,
                ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
            },
        });
        connect.once('connect', (response, socket) => {
            if (response.statusCode !== 200) {
                socket.destroy();
                fail(new Error(`the proxy ${proxy.host} answered CONNECT with status ${response.statusCode}`));
                return;
            }
            const secure = node_tls__WEBPACK_IMPORTED_MODULE_2__.connect({ ...options, socket });
            // The agent wants the socket only once TLS stands; its own error handling starts after that.
            secure.once('error', fail);
            secure.once('secureConnect', () => {
                secure.off('error', fail);
                callback(null, secure);
            });
        });
        connect.once('error', fail);
        connect.setTimeout(CONNECT_MS, () => connect.destroy(new Error(`the proxy ${proxy.host} does not answer`)));
        connect.end();
        return undefined;
    }
}
//# sourceMappingURL=tunnel.js.map

/***/ })

};
