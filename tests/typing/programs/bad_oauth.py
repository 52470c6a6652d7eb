"""Mistakes with tokens and their stores."""

from zoho_cliq import AsyncCliq, Cliq, FileTokenStore, OAuth, Token, TokenStore


class OnlyLoads:
    def load(self, key: str) -> Token | None:
        return None


class SavesText(OnlyLoads):
    def save(self, key: str, token: str) -> None: ...


OAuth("1000.A", "secret", "1000.r", "usa")  # E
OAuth("1000.A", "secret", "1000.r", "eu", FileTokenStore("x"))  # E
OAuth("1000.A", "secret", "1000.r", data_centre="eu")  # E
OAuth(7, "secret", "1000.r")  # E
OAuth(store="tokens.json")  # E
OAuth(store=OnlyLoads())  # E
OAuth(store=SavesText())  # E
OAuth(token_url=b"https://a.b")  # E
OAuth.authorization_code("1000.A", "secret", "c")  # E
OAuth.authorization_code(None, client_id="1000.A")  # E
OAuth.authorization_code(client_id="1000.A", client_secret="secret")  # E
OAuth.authorization_code("c", scope="x")  # E
OAuth.client_credentials("1000.A", "secret")  # E
OAuth.client_credentials("1000.A", "secret", scope=7)  # E
OAuth.client_credentials(scope="a", fields={"a": 1})  # E
OAuth.authorization_url("1000.A", "https://a.b")  # E
Cliq(OAuth)  # E
AsyncCliq(OAuth)  # E
Cliq(OAuth(), data_center="mars")  # E
Cliq("1000.x", "1001.zapikey")  # E
Cliq("1000.x", zapikey=7)  # E
FileTokenStore()  # E
FileTokenStore(7)  # E
Token("1000.x")  # E


def change(token: Token, store: TokenStore) -> str:
    token.access_token = "1000.y"  # E
    store.save(token)  # E
    return store.load("key").access_token  # E
