/* Workers for pages that are opened from a folder.
 *
 * A browser does not start workers of scripts with the scheme file:, and the search of the
 * site is such a worker. Here the script runs in a hidden frame of the page instead, which
 * has a global object of its own. As in the standard (HTML, 10.2.4, dedicated workers), two
 * ports of a message channel connect both sides, so messages are copied, keep their order, and
 * wait until the script has run. Modules and importScripts are not available.
 */
(function () {
  "use strict";

  if (location.protocol !== "file:") {
    return;
  }

  class WorkerInPage extends EventTarget {
    #channel = new MessageChannel();
    #frame = document.createElement("iframe");
    #handlers = new Map();

    constructor(script, options = {}) {
      super();
      if (options.type === "module") {
        throw new DOMException("workers in a page have no modules", "NotSupportedError");
      }
      const address = new URL(script, document.baseURI).href;
      this.#channel.port1.onmessage = (event) => this.#receive(event);
      this.#channel.port1.onmessageerror = () => this.#fail("messageerror");
      this.#frame.hidden = true;
      this.#frame.addEventListener("load", () => this.#run(address), { once: true });
      document.documentElement.append(this.#frame);
    }

    get onmessage() {
      return this.#handler("message");
    }

    set onmessage(handler) {
      this.#handle("message", handler);
    }

    get onmessageerror() {
      return this.#handler("messageerror");
    }

    set onmessageerror(handler) {
      this.#handle("messageerror", handler);
    }

    get onerror() {
      return this.#handler("error");
    }

    set onerror(handler) {
      this.#handle("error", handler);
    }

    postMessage(message, options) {
      this.#channel.port1.postMessage(message, options);
    }

    terminate() {
      this.#channel.port1.close();
      this.#frame.remove();
    }

    /* Run the script in the frame, whose global object gets the other port. */
    #run(address) {
      const port = this.#channel.port2;
      const scope = this.#frame.contentWindow;
      scope.postMessage = (message, options) => port.postMessage(message, options);
      scope.close = () => this.terminate();
      scope.addEventListener("error", (event) => this.#forward(event));
      port.addEventListener("message", (event) => {
        const { data, ports } = event;
        scope.dispatchEvent(new scope.MessageEvent("message", { data, ports }));
      });
      const element = scope.document.createElement("script");
      element.src = address;
      element.addEventListener("load", () => port.start());
      element.addEventListener("error", () => this.#fail("error"));
      scope.document.documentElement.append(element);
    }

    #receive({ data, ports }) {
      this.dispatchEvent(new MessageEvent("message", { data, ports }));
    }

    #fail(type) {
      this.dispatchEvent(new Event(type, { cancelable: true }));
    }

    /* An error that the page handles is not written to the console. */
    #forward(event) {
      const { message, filename, lineno, colno, error } = event;
      const details = { message, filename, lineno, colno, error, cancelable: true };
      if (!this.dispatchEvent(new ErrorEvent("error", details))) {
        event.preventDefault();
      }
    }

    #handler(type) {
      return this.#handlers.get(type) ?? null;
    }

    /* The handler of an attribute is one listener, which a later one replaces. */
    #handle(type, handler) {
      this.removeEventListener(type, this.#handler(type));
      this.#handlers.set(type, typeof handler === "function" ? handler : null);
      this.addEventListener(type, this.#handler(type));
    }
  }

  window.Worker = WorkerInPage;
})();
