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
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20438);
/* harmony import */ var _certificate_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96312);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14109);
/* harmony import */ var _proxy_env_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56698);
/* harmony import */ var _proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84565);








/** HTTPS through an HTTP proxy: CONNECT (RFC 9110, 9.3.6), then TLS with the real host inside. Connections are kept and reused like direct ones. */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_1__.Agent {
    #tunnel;
    #opening = new Set();
    constructor(tunnel, options) {
        super(options);
        this.#tunnel = tunnel;
    }
    createConnection(options, callback) {
        const { proxy } = this.#tunnel;
        const target = `${options.host?.includes(':') ? `[${options.host}]` : options.host}:${options.port ?? 443}`;
        const fail = (error) => callback(error, undefined);
        this.#connect(target, (error, raw) => {
            if (raw === undefined)
                return fail((0,_network_error_js__WEBPACK_IMPORTED_MODULE_5__/* .networkFailure */ .r)(error, target, proxy));
            // A lookup is for names that we resolve ourselves; here the proxy does.
            const secure = node_tls__WEBPACK_IMPORTED_MODULE_2__.connect({ ...options, socket: raw });
            (0,_certificate_error_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberChain */ .lB)(secure);
            this.#opening.add(secure);
            // The agent wants the socket only once TLS stands; its own error handling starts after that.
            secure.once('error', fail);
            secure.once('close', () => this.#opening.delete(secure));
            secure.once('secureConnect', () => {
                this.#opening.delete(secure);
                secure.off('error', fail);
                callback(null, secure);
            });
        });
        return undefined;
    }
    /** Also ends what is not a connection yet. */
    destroy() {
        for (const half of this.#opening)
            half.destroy();
        super.destroy();
    }
    #connect(target, done) {
        const { proxy, connectMs, toProxy } = this.#tunnel;
        const authorization = (0,_proxy_env_js__WEBPACK_IMPORTED_MODULE_6__/* .proxyAuthorization */ .YB)(proxy);
        const options = {
            ...(0,_proxy_env_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .ci)(proxy),
            method: 'CONNECT',
            path: target,
            agent: false,
            headers: {
                host: target,
                ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
            },
        };
        const connect = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request({ ...options, ...toProxy }) : node_http__WEBPACK_IMPORTED_MODULE_0__.request(options);
        this.#opening.add(connect);
        // Only the way there is timed: what goes through the tunnel later may be silent for as long as its own timeouts allow.
        const timer = setTimeout(() => {
            const seconds = Math.round(connectMs / 100) / 10;
            connect.destroy(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('timeout', `${target}: the proxy ${proxy.host} did not open the way there within ${seconds} seconds`, {
                hint: 'Check the proxy, and that it reaches this host; NO_PROXY names the hosts that are reached without it.',
            }));
        }, connectMs);
        const finish = (error, socket) => {
            clearTimeout(timer);
            this.#opening.delete(connect);
            done(error, socket);
        };
        connect.once('socket', _certificate_error_js__WEBPACK_IMPORTED_MODULE_4__/* .rememberChain */ .lB);
        connect.once('connect', (response, socket, head) => {
            if (response.statusCode === 200) {
                if (head.byteLength > 0)
                    socket.unshift(head);
                finish(undefined, socket);
                return;
            }
            socket.destroy();
            finish((0,_proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .refusalOfProxy */ .s)(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target));
        });
        // A proxy that answers CONNECT as if it were a question of its own is none.
        connect.once('response', (response) => {
            response.destroy();
            finish((0,_proxy_refusal_js__WEBPACK_IMPORTED_MODULE_7__/* .refusalOfProxy */ .s)(response.statusCode ?? 0, response.headersDistinct['proxy-authenticate'], proxy, target));
        });
        connect.on('error', finish);
        connect.end();
    }
}
//# sourceMappingURL=tunnel.js.map

/***/ })

};
