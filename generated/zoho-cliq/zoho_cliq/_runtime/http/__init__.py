"""The seam to httpx2: connections, requests, answers, and how long they may take."""
