"""The Bot API: /bot<TOKEN>/<method> and /file/bot<TOKEN>/<path>."""
